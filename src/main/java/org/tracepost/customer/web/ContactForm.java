package org.tracepost.customer.web;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.Interest;

/** A contact's details while they are typed in. */
public class ContactForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Null: a new contact. */
    private Long id;

    private String name;
    private String email;
    private String phone;
    private Locale language;
    private Interest[] interests;

    ContactForm(Long id, ContactDetails details) {
        this.id = id;
        name = details.name();
        email = details.email();
        phone = details.phone();
        language = details.language();
        interests = details.interests().stream().sorted().toArray(Interest[]::new);
    }

    static ContactForm blank() {
        return new ContactForm(null, ContactDetails.of(null, null));
    }

    ContactDetails details() {
        return new ContactDetails(name, email, phone, language, Set.of(interests));
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public Locale getLanguage() {
        return language;
    }

    public void setLanguage(Locale language) {
        this.language = language;
    }

    public Interest[] getInterests() {
        return interests;
    }

    public void setInterests(Interest[] interests) {
        this.interests = interests;
    }
}
