package org.tracepost.company.web;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyDetails;
import org.tracepost.company.TrackingMode;

/** The company's details while an administrator edits them. */
public class CompanyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String address;
    private String taxId;
    private String email;
    private String phone;
    private String bankName;
    private String iban;
    private String bic;
    private String senderName;
    private String senderAddress;
    private Locale language;
    private String currency;
    private String timeZone;
    private TrackingMode tracking;

    CompanyForm(CompanyDetails d) {
        name = typed(d.name());
        address = d.address();
        taxId = d.taxId();
        email = d.email();
        phone = d.phone();
        bankName = d.bankName();
        iban = d.iban();
        bic = d.bic();
        senderName = typed(d.senderName());
        senderAddress = Company.isPlaceholderSender(d.senderAddress()) ? "" : d.senderAddress();
        language = d.language();
        currency = d.currency();
        timeZone = d.timeZone().getId();
        tracking = d.tracking();
    }

    /** What stands in for a name is not offered as one: whoever saves the form has entered it. */
    private static String typed(String name) {
        return Company.isPlaceholder(name) ? "" : name;
    }

    CompanyDetails details() {
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
                senderAddress,
                language,
                currency,
                ZoneId.of(timeZone),
                tracking);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getTaxId() {
        return taxId;
    }

    public void setTaxId(String taxId) {
        this.taxId = taxId;
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

    public String getBankName() {
        return bankName;
    }

    public void setBankName(String bankName) {
        this.bankName = bankName;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getBic() {
        return bic;
    }

    public void setBic(String bic) {
        this.bic = bic;
    }

    public String getSenderName() {
        return senderName;
    }

    public void setSenderName(String senderName) {
        this.senderName = senderName;
    }

    public String getSenderAddress() {
        return senderAddress;
    }

    public void setSenderAddress(String senderAddress) {
        this.senderAddress = senderAddress;
    }

    public Locale getLanguage() {
        return language;
    }

    public void setLanguage(Locale language) {
        this.language = language;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public TrackingMode getTracking() {
        return tracking;
    }

    public void setTracking(TrackingMode tracking) {
        this.tracking = tracking;
    }
}
