package org.tracepost.document.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.document.Deadline;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentTerms;
import org.tracepost.document.LineDraft;
import org.tracepost.document.Period;
import org.tracepost.document.Totals;
import org.tracepost.draft.DraftFields;
import org.tracepost.platform.web.Format;

/** A document while it is typed in. */
public class DocumentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private DocumentKind kind = DocumentKind.INVOICE;
    private String title;
    private String content;
    private Period period = Period.MONTHLY;
    private LocalDate endsOn;
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
        form.title = from.terms().title().orElse(null);
        form.content = from.terms().content().orElse(null);
        form.period = from.terms().period().orElse(Period.MONTHLY);
        form.endsOn = from.terms().endsOn().orElse(null);
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

    static DocumentForm blank(DocumentKind kind, LocalDate today) {
        DocumentForm form = new DocumentForm();
        form.kind = kind;
        form.issued = today;
        form.due = kind.deadline() == Deadline.NONE ? null : today.plusDays(kind.usualDays());
        if (!kind.hasContent()) {
            form.addLine(BigDecimal.ZERO);
        }
        return form;
    }

    /**
     * What was typed into the page, in place of what stands here; of a part that the page did not have nothing changes.
     */
    void restore(DraftFields written) {
        written.write("title", text -> title = text);
        written.write("content", text -> content = text);
        written.write("number", text -> number = text);
        written.write("reference", text -> paymentReference = text);
        written.write("note", text -> note = text);
        written.read("contact_input", DocumentForm::id, contact -> contactId = contact);
        written.read("issued_input", text -> Format.typedDay(text, written.language()), day -> issued = day);
        written.read("due_input", text -> Format.typedDay(text, written.language()), day -> due = day);
        written.read("ends_input", text -> Format.typedDay(text, written.language()), day -> endsOn = day);
        written.read(
                "period_input",
                text -> Arrays.stream(Period.values())
                        .filter(known -> known.name().equals(text))
                        .findFirst(),
                chosen -> period = chosen == null ? period : chosen);
        written.read("currency_input", DocumentForm::currency, code -> currency = code == null ? currency : code);
        written.read(
                "language_input",
                text -> Optional.of(Locale.forLanguageTag(text)),
                chosen -> language = chosen == null ? language : chosen);
        lines.clear();
        written.rows("line").forEach(place -> lines.add(LineForm.of(written, "line:" + place)));
    }

    private static Optional<Long> id(String text) {
        return Optional.of(text).filter(typed -> typed.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static Optional<String> currency(String text) {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(text::equals)
                .findFirst();
    }

    DocumentDraft draft() {
        DocumentTerms terms =
                new DocumentTerms(title, kind.hasContent() ? content : null, kind.hasPeriod() ? period : null, endsOn);
        return new DocumentDraft(
                kind,
                number,
                customerId,
                contactId,
                issued,
                due,
                currency,
                language,
                paymentReference,
                note,
                typedLines(),
                terms);
    }

    Totals totals() {
        return Totals.of(typedLines(), Currency.getInstance(currency));
    }

    private List<LineDraft> typedLines() {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .map(LineForm::draft)
                .toList();
    }

    int numberOf(LineForm line) {
        return (int) lines.stream()
                        .takeWhile(other -> other != line)
                        .filter(other -> !other.isEmpty())
                        .count()
                + 1;
    }

    /** The tax rate of the line above, because most invoices have one. */
    void addLine(BigDecimal otherwise) {
        lines.add(LineForm.blank(
                lines.isEmpty() ? otherwise : lines.get(lines.size() - 1).getTaxRate()));
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public DocumentKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public Period getPeriod() {
        return period;
    }

    public void setPeriod(Period period) {
        this.period = period;
    }

    public Period[] getPeriods() {
        return Period.values();
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
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
