package org.tracepost.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tracepost.company.TrackingMode;

/** A company or person we sell to, or hope to: a lead is a customer-to-be. */
@Entity
@Table(name = "customer")
public class Customer {

    @Id
    @GeneratedValue(generator = "customer_seq")
    @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq")
    private Long id;

    private String number;
    private String name;
    private Locale language;
    private String phone;
    private String street;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;
    private String country;

    @Column(name = "tax_id")
    private String taxId;

    @Enumerated(EnumType.STRING)
    private TrackingMode tracking;
    /** Null: no lead. Not a boolean, which EclipseLink and H2 cannot compare in a query. */
    @Column(name = "lead_since")
    private Instant leadSince;

    @ElementCollection
    @CollectionTable(name = "customer_tag", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Customer() {}

    Customer(String number, CustomerDetails details, Instant createdAt) {
        this.number = number;
        this.createdAt = createdAt;
        leadSince = details.lead() ? createdAt : null;
        change(details);
    }

    /** All but the number and whether it is a lead, which have verbs of their own. */
    final void change(CustomerDetails d) {
        name = d.name();
        language = d.language();
        phone = d.phone();
        street = d.street();
        postalCode = d.postalCode();
        city = d.city();
        country = d.country();
        taxId = d.taxId();
        tracking = d.tracking();
    }

    void renumber(String newNumber) {
        number = newNumber;
    }

    Customer becomeCustomer() {
        leadSince = null;
        return this;
    }

    /** These and no others. */
    void tag(Collection<String> words) {
        tags.retainAll(words);
        tags.addAll(words);
    }

    /** The words by which the company sorts them, in alphabetical order. */
    public List<String> getTags() {
        return tags.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    public CustomerDetails details() {
        return new CustomerDetails(
                number, name, language, phone, street, postalCode, city, country, taxId, tracking, isLead());
    }

    /** Street, town and country as lines of a letter; the country's name in the language of the letter. */
    public List<String> addressLines(Locale letter) {
        String town = Stream.of(postalCode, city)
                .filter(part -> part != null && !part.isBlank())
                .reduce((a, b) -> a + " " + b)
                .orElse(null);
        String land = country == null
                ? null
                : new Locale.Builder().setRegion(country).build().getDisplayCountry(letter);
        return Stream.of(street, town, land)
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }

    public Long getId() {
        return id;
    }

    /** Grows with every change. */
    public int getVersion() {
        return version;
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public Locale getLanguage() {
        return language;
    }

    public String getPhone() {
        return phone;
    }

    public String getTaxId() {
        return taxId;
    }

    /** A customer-to-be: nothing was sold to them yet. */
    public boolean isLead() {
        return leadSince != null;
    }

    /** How much to track for this customer; empty: as the site does. */
    public Optional<TrackingMode> tracking() {
        return Optional.ofNullable(tracking);
    }
}
