package org.tracepost.company;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Set;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.ChangedMeanwhile;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.RequestMemory;
import org.tracepost.platform.Seen;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.Role;

/** Reads and changes who we are. Reading is open to all: it stands on every page and in every e-mail. */
@Stateless
@PermitAll
public class CompanyProfile {

    private static final int LARGEST_LOGO = 512 * 1024;

    @Inject
    private CompanyRepository companies;

    @Inject
    private RequestMemory memory;

    @Inject
    private AuditTrail audit;

    /** As it is at this moment, or was earlier in the same web request; to be read only. */
    public Company get() {
        return memory.find(Company.class, Company.ID, companies::find).orElseThrow(CompanyProfile::missing);
    }

    /** What must be known of us before anything may go to a customer, and is not. */
    public Set<CompanyGap> gaps() {
        return get().gaps();
    }

    private Company toChange() {
        memory.forget(Company.class, Company.ID);
        return companies.find().orElseThrow(CompanyProfile::missing);
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("the company row is made at start");
    }

    /** @throws ChangedMeanwhile when it is no longer what was seen in the form; nothing is changed then */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public void change(CompanyDetails details, Seen seen) {
        seen.requireStill(toChange().getVersion(), () -> audit.lastSince(seen.at(), "company", "1"));
        change(details);
    }

    /** @throws Refusal when a name, the sender's address or the currency cannot be used */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public void change(CompanyDetails details) {
        if (details.name() == null
                || details.name().isBlank()
                || details.senderName() == null
                || details.senderName().isBlank()) {
            throw new Refusal("refusal.company_name");
        }
        EmailAddress sender = EmailAddress.parse(details.senderAddress())
                .orElseThrow(() -> new Refusal("refusal.address_form", String.valueOf(details.senderAddress())));
        requireCurrency(details.currency());
        toChange().change(details, sender);
        audit.record("company_changed", "company", "1", null);
    }

    /** @param image PNG or JPEG of at most 512 KiB; empty removes the logo */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public void changeLogo(byte[] image) {
        if (image.length > LARGEST_LOGO) {
            throw new Refusal("refusal.logo_size", LARGEST_LOGO / 1024);
        }
        toChange().changeLogo(image.length == 0 ? null : image, image.length == 0 ? null : mediaType(image));
        audit.record("logo_changed", "company", "1", null);
    }

    private static String mediaType(byte[] image) {
        if (image.length > 8 && image[0] == (byte) 0x89 && image[1] == 'P' && image[2] == 'N' && image[3] == 'G') {
            return "image/png";
        }
        if (image.length > 3 && image[0] == (byte) 0xFF && image[1] == (byte) 0xD8) {
            return "image/jpeg";
        }
        throw new Refusal("refusal.logo_form");
    }

    private static void requireCurrency(String code) {
        try {
            Currency.getInstance(String.valueOf(code));
        } catch (IllegalArgumentException e) {
            throw new Refusal("refusal.currency", String.valueOf(code));
        }
    }
}
