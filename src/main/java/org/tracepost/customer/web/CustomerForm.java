package org.tracepost.customer.web;

import java.io.Serializable;
import java.util.Locale;
import org.tracepost.company.TrackingMode;
import org.tracepost.customer.CustomerDetails;

/** A customer's details while they are typed in. */
public class CustomerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String number;
    private String name;
    private Locale language;
    private String phone;
    private String street;
    private String postalCode;
    private String city;
    private String country;
    private String taxId;
    private TrackingMode tracking;
    private boolean lead;
    private String tags = "";

    CustomerForm(CustomerDetails details) {
        number = details.number();
        name = details.name();
        language = details.language();
        phone = details.phone();
        street = details.street();
        postalCode = details.postalCode();
        city = details.city();
        country = details.country();
        taxId = details.taxId();
        tracking = details.tracking();
        lead = details.lead();
    }

    CustomerDetails details() {
        return new CustomerDetails(
                number, name, language, phone, street, postalCode, city, country, taxId, tracking, lead);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Locale getLanguage() {
        return language;
    }

    public void setLanguage(Locale language) {
        this.language = language;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getTaxId() {
        return taxId;
    }

    public void setTaxId(String taxId) {
        this.taxId = taxId;
    }

    public boolean isLead() {
        return lead;
    }

    public void setLead(boolean lead) {
        this.lead = lead;
    }

    /** As they are typed, with commas between them. */
    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public TrackingMode getTracking() {
        return tracking;
    }

    public void setTracking(TrackingMode tracking) {
        this.tracking = tracking;
    }
}
