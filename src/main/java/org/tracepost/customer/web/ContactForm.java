package org.tracepost.customer.web;

import java.io.Serializable;
import java.util.Locale;
import org.tracepost.customer.ContactDetails;

/** A contact's details while they are typed in. */
public class ContactForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Null: a new contact. */
    private Long id;
    private String name;
    private String email;
    private String phone;
    private Locale language;
    private boolean receivesInvoices;

    ContactForm(Long id, ContactDetails details) {
        this.id = id;
        name = details.name();
        email = details.email();
        phone = details.phone();
        language = details.language();
        receivesInvoices = details.receivesInvoices();
    }

    static ContactForm blank() {
        return new ContactForm(null, new ContactDetails(null, null, null, null, true));
    }

    ContactDetails details() {
        return new ContactDetails(name, email, phone, language, receivesInvoices);
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

    public boolean isReceivesInvoices() {
        return receivesInvoices;
    }

    public void setReceivesInvoices(boolean receivesInvoices) {
        this.receivesInvoices = receivesInvoices;
    }
}
