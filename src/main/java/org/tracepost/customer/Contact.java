package org.tracepost.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tracepost.mail.EmailAddress;

/** A person at a customer. May lack an address for the time being; then nothing can be sent to them. */
@Entity
@Table(name = "contact")
public class Contact {

    @Id
    @GeneratedValue(generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    private String name;
    private EmailAddress email;
    private String phone;
    private Locale language;

    @Column(name = "receives_invoices")
    private boolean receivesInvoices;

    @Column(name = "receives_offers")
    private boolean receivesOffers;

    @Column(name = "receives_contracts")
    private boolean receivesContracts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Contact() {}

    Contact(Customer customer, ContactDetails details, EmailAddress email, Instant createdAt) {
        this.customer = customer;
        this.createdAt = createdAt;
        change(details, email);
    }

    final void change(ContactDetails details, EmailAddress newEmail) {
        name = details.name();
        email = newEmail;
        phone = details.phone();
        language = details.language();
        receivesInvoices = details.interests().contains(Interest.INVOICES);
        receivesOffers = details.interests().contains(Interest.OFFERS);
        receivesContracts = details.interests().contains(Interest.CONTRACTS);
    }

    public Long getId() {
        return id;
    }

    /** Grows with every change. */
    public int getVersion() {
        return version;
    }

    public Customer getCustomer() {
        return customer;
    }

    public String getName() {
        return name;
    }

    public Optional<EmailAddress> email() {
        return Optional.ofNullable(email);
    }

    public String getPhone() {
        return phone;
    }

    /** Their own language, or else their company's. */
    public Locale getLanguage() {
        return language == null ? customer.getLanguage() : language;
    }

    /** Which papers they get unasked. */
    public Set<Interest> getInterests() {
        return Interest.of(receivesInvoices, receivesOffers, receivesContracts);
    }

    public boolean receives(Interest interest) {
        return getInterests().contains(interest);
    }

    public ContactDetails details() {
        return new ContactDetails(name, email == null ? null : email.toString(), phone, language, getInterests());
    }
}
