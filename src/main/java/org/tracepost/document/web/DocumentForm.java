package org.tracepost.document.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.LineDraft;
import org.tracepost.document.Totals;

/** An invoice while it is typed in. */
public class DocumentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private DocumentKind kind = DocumentKind.INVOICE;
    private String number;
    private Long customerId;
    private Long contactId;
    private LocalDate issued;
    private LocalDate due;
    private String currency;
    private Locale language;
    private String paymentReference;
    private String note;
    private final List<LineForm> lines = new ArrayList<>();

    static DocumentForm of(Document from) {
        DocumentForm form = new DocumentForm();
        form.kind = from.getKind();
        form.number = from.getNumber();
        form.customerId = from.getCustomer().getId();
        form.contactId = from.contact().map(c -> c.getId()).orElse(null);
        form.issued = from.getIssuedOn();
        form.due = from.getDueOn();
        form.currency = from.getCurrency();
        form.language = from.getLanguage();
        form.paymentReference = from.getPaymentReference();
        form.note = from.getNote();
        from.getLines().forEach(line -> form.lines.add(LineForm.of(line)));
        return form;
    }

    DocumentDraft draft() {
        return new DocumentDraft(kind, number, customerId, contactId, issued, due, currency, language, paymentReference, note, typedLines());
    }

    Totals totals() {
        return Totals.of(typedLines(), Currency.getInstance(currency));
    }

    private List<LineDraft> typedLines() {
        return lines.stream().filter(line -> !line.isEmpty()).map(LineForm::draft).toList();
    }

    /** The tax rate of the line above, because most invoices have one. */
    void addLine(BigDecimal otherwise) {
        lines.add(LineForm.blank(lines.isEmpty() ? otherwise : lines.get(lines.size() - 1).getTaxRate()));
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public DocumentKind getKind() {
        return kind;
    }

    public void setKind(DocumentKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }

    public Long getContactId() {
        return contactId;
    }

    public void setContactId(Long contactId) {
        this.contactId = contactId;
    }

    public LocalDate getIssued() {
        return issued;
    }

    public void setIssued(LocalDate issued) {
        this.issued = issued;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public Locale getLanguage() {
        return language;
    }

    public void setLanguage(Locale language) {
        this.language = language;
    }

    public String getPaymentReference() {
        return paymentReference;
    }

    public void setPaymentReference(String paymentReference) {
        this.paymentReference = paymentReference;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
