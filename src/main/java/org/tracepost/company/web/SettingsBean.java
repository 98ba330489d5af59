package org.tracepost.company.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.primefaces.model.file.UploadedFile;
import org.tracepost.bounce.PollState;
import org.tracepost.company.CompanyGap;
import org.tracepost.company.CompanyProfile;
import org.tracepost.company.TrackingMode;
import org.tracepost.delivery.Outbox;
import org.tracepost.delivery.RelayState;
import org.tracepost.platform.PublicAddress;
import org.tracepost.platform.Seen;
import org.tracepost.platform.Settings;
import org.tracepost.platform.web.Page;

/** Who we are, how much is tracked, and, to be read only, how IT has wired us. */
@Named
@RequestScoped
public class SettingsBean {

    @Inject
    private CompanyProfile companies;

    @Inject
    private PublicAddress address;

    @Inject
    private Settings settings;

    @Inject
    private RelayState relay;

    @Inject
    private PollState mailbox;

    @Inject
    private Outbox outbox;

    @Inject
    private SettingsSeen seen;

    @Inject
    private Clock clock;

    @Inject
    private Page page;

    private CompanyForm form;
    private UploadedFile logo;

    @PostConstruct
    void read() {
        form = new CompanyForm(companies.get().details());
        seen.keep(() -> Seen.now(companies.get().getVersion(), clock));
    }

    public String save() {
        companies.change(form.details(), seen.get());
        if (!settings.isOn("practice") && companies.gaps().contains(CompanyGap.SENDER_ADDRESS)) {
            page.warn("admin_settings.warn.example_sender", form.getSenderAddress());
        }
        return page.redirect("/admin/settings", "admin_settings.info.saved");
    }

    public String saveLogo() {
        if (logo == null || logo.getSize() == 0) {
            page.error("admin_settings.error.no_logo");
            return null;
        }
        companies.changeLogo(logo.getContent());
        return page.redirect("/admin/settings", "admin_settings.info.logo");
    }

    public String removeLogo() {
        companies.changeLogo(new byte[0]);
        return page.redirect("/admin/settings", "admin_settings.info.no_logo");
    }

    /** The logo as an address of its own content; empty text when there is none. */
    public String getLogoData() {
        return companies
                .get()
                .logo()
                .map(l -> "data:" + l.mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(l.content()))
                .orElse("");
    }

    public TrackingMode[] getModes() {
        return TrackingMode.values();
    }

    public String getPublicAddress() {
        return address.base();
    }

    public String getBounceAddress() {
        return settings.get("bounce.address", "");
    }

    public String getBounceMailbox() {
        return settings.find("bounce.host")
                .map(host -> settings.get("bounce.user", "") + " @ " + host)
                .orElse("");
    }

    public RelayState.Trouble getRelayTrouble() {
        return relay.trouble().orElse(null);
    }

    public Instant getLastPoll() {
        return mailbox.lastPoll().orElse(null);
    }

    public Optional<String> getMailboxTrouble() {
        return mailbox.trouble().map(PollState.Trouble::what);
    }

    public long getWaiting() {
        return outbox.waiting();
    }

    public CompanyForm getForm() {
        return form;
    }

    public UploadedFile getLogo() {
        return logo;
    }

    public void setLogo(UploadedFile logo) {
        this.logo = logo;
    }

    /** What the form shows was this; the include meanwhile.xhtml sets what it has told of. */
    public void setSeen(Seen now) {
        seen.replace(now);
    }
}
