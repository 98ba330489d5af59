package org.tracepost.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tracepost.mail.EmailAddress;

/** The one row that says who we are. Made at the first start with plain values; an administrator completes it. */
@Entity
@Table(name = "company")
public class Company {

    static final long ID = 1;
    static final String PLACEHOLDER_NAME = "Example Ltd";
    static final String PLACEHOLDER_SENDER = "invoices@example.org";

    @Id
    private Long id;

    private String name;
    private String address;

    @Column(name = "tax_id")
    private String taxId;

    private String email;
    private String phone;

    @Column(name = "bank_name")
    private String bankName;

    private String iban;
    private String bic;

    @Column(name = "sender_name")
    private String senderName;

    @Column(name = "sender_address")
    private EmailAddress senderAddress;

    private Locale language;
    private String currency;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private TrackingMode tracking;

    private byte[] logo;

    @Column(name = "logo_type")
    private String logoType;

    @Version
    private int version;

    protected Company() {}

    Company(String name, EmailAddress senderAddress, Locale language, String currency, ZoneId zone) {
        this.id = ID;
        this.name = name;
        this.senderName = name;
        this.senderAddress = senderAddress;
        this.language = language;
        this.currency = currency;
        this.timeZone = zone.getId();
        this.tracking = TrackingMode.FULL;
    }

    void change(CompanyDetails d, EmailAddress sender) {
        name = d.name();
        address = d.address();
        taxId = d.taxId();
        email = d.email();
        phone = d.phone();
        bankName = d.bankName();
        iban = d.iban();
        bic = d.bic();
        senderName = d.senderName();
        senderAddress = sender;
        language = d.language();
        currency = d.currency();
        timeZone = d.timeZone().getId();
        tracking = d.tracking();
    }

    void changeLogo(byte[] image, String mediaType) {
        logo = image;
        logoType = mediaType;
    }

    public CompanyDetails details() {
        return new CompanyDetails(
                name,
                address,
                taxId,
                email,
                phone,
                bankName,
                iban,
                bic,
                senderName,
                senderAddress.toString(),
                language,
                currency,
                ZoneId.of(timeZone),
                tracking);
    }

    /** What must be known of us before anything may go to a customer, and is not; empty: we are who we say. */
    public Set<CompanyGap> gaps() {
        Set<CompanyGap> gaps = EnumSet.noneOf(CompanyGap.class);
        if (isPlaceholder(name)) {
            gaps.add(CompanyGap.NAME);
        }
        if (isPlaceholder(senderName)) {
            gaps.add(CompanyGap.SENDER_NAME);
        }
        if (senderAddress.isForExamples()) {
            gaps.add(CompanyGap.SENDER_ADDRESS);
        }
        return gaps;
    }

    /** False as long as nobody has said who we are: then nothing that bears our name may reach a customer. */
    public boolean isEntered() {
        return gaps().isEmpty();
    }

    /** Whether a name is none, or the one that stands in until somebody enters ours. */
    public static boolean isPlaceholder(String name) {
        return name == null || name.isBlank() || name.strip().equalsIgnoreCase(PLACEHOLDER_NAME);
    }

    /** Whether an address is the one that stands in until somebody enters ours. */
    public static boolean isPlaceholderSender(String address) {
        return PLACEHOLDER_SENDER.equalsIgnoreCase(address);
    }

    public String getName() {
        return name;
    }

    /** Street, town and country, a line each. */
    public List<String> addressLines() {
        return address == null
                ? List.of()
                : address.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    public String getSenderName() {
        return senderName;
    }

    public EmailAddress getSenderAddress() {
        return senderAddress;
    }

    public Locale getLanguage() {
        return language;
    }

    public String getCurrency() {
        return currency;
    }

    public ZoneId getTimeZone() {
        return ZoneId.of(timeZone);
    }

    /** The day by which documents are due: today where the company is. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(getTimeZone()));
    }

    public TrackingMode getTracking() {
        return tracking;
    }

    public Optional<Logo> logo() {
        return logo == null ? Optional.empty() : Optional.of(new Logo(logo, logoType));
    }

    /** @param mediaType {@code image/png} or {@code image/jpeg} */
    public record Logo(byte[] content, String mediaType) {}

    /** Grows with every change. */
    public int getVersion() {
        return version;
    }
}
