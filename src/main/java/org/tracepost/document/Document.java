package org.tracepost.document;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.file.StoredFile;

/**
 * A document and its lines.
 *
 * <p>Life: typed in or made from another as a draft, or imported; a draft is issued by hand or when it is first sent,
 * and what comes then is said by the {@link Life} of its kind: payments, the customer's answer, or one period after the
 * other. It can be cancelled, but not deleted. What was imported keeps the totals and the PDF that came with it and is
 * not edited here: the ERP is its master.
 */
@Entity
@Table(name = "document")
public class Document {

    @Id
    @GeneratedValue(generator = "document_seq")
    @SequenceGenerator(name = "document_seq", sequenceName = "document_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private Locale language;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String currency;
    private BigDecimal net;
    private BigDecimal tax;
    private BigDecimal gross;
    private BigDecimal prepaid;
    private BigDecimal paid;
    private BigDecimal credited;
    private BigDecimal payable;

    @Column(name = "payment_reference")
    private String paymentReference;

    private String note;

    @Embedded
    private DocumentTerms terms;

    @Column(name = "origin_id")
    private Long originId;

    private boolean imported;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_file_id")
    private StoredFile source;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "pdf_file_id")
    private StoredFile pdf;

    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<DocumentLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "document_tax", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "position")
    private List<DocumentTax> taxes = new ArrayList<>();
    /**
     * When the first e-mail about it was written; this and the next two are kept by the room {@code message}, for
     * queries only.
     */
    @Column(name = "first_mailed_at", insertable = false, updatable = false)
    private Instant firstMailedAt;

    @Column(name = "last_mailed_at", insertable = false, updatable = false)
    private Instant lastMailedAt;
    /** Whether an e-mail that brought it was opened; null: none has brought it. */
    @Column(name = "mail_opened", insertable = false, updatable = false)
    private Boolean mailOpened;
    /**
     * When an unpaid invoice was to be paid, or else was issued; null: it is no unpaid invoice. The database makes it,
     * so that debts come in its order.
     */
    @Column(name = "debt_day", insertable = false, updatable = false)
    private LocalDate debtDay;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Document() {}

    /** A draft that was typed in. */
    Document(
            DocumentDraft draft,
            String number,
            Customer customer,
            Contact contact,
            String createdBy,
            Instant createdAt) {
        this.kind = draft.kind();
        this.number = number;
        this.state = DocumentState.DRAFT;
        this.prepaid = BigDecimal.ZERO;
        this.paid = BigDecimal.ZERO;
        this.credited = BigDecimal.ZERO;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        fill(draft, customer, contact);
        computeTotals(draft);
    }

    /** A draft that was made from another document. */
    Document(DocumentDraft draft, String number, Document origin, String createdBy, Instant createdAt) {
        this(draft, number, origin.customer, origin.contact, createdBy, createdAt);
        originId = origin.id;
    }

    /** An open document as an ERP handed it over. */
    Document(ImportedDocument came, Customer customer, Contact contact, String createdBy, Instant createdAt) {
        this(came.draft(), came.draft().number(), customer, contact, createdBy, createdAt);
        imported = true;
        net = came.net();
        tax = came.tax();
        gross = came.gross();
        take(came.taxes());
        prepaid = came.prepaid();
        paid = prepaid;
        payable = came.payable();
        source = came.source();
        pdf = came.pdf();
        state = settlement().state();
    }

    void edit(DocumentDraft draft, Customer newCustomer, Contact newContact) {
        if (!isEditable()) {
            throw new Refusal("refusal.document_not_editable", number);
        }
        fill(draft, newCustomer, newContact);
        computeTotals(draft);
        pdf = null;
        if (kind.life() == Life.OWED && state != DocumentState.DRAFT) {
            state = settlement().state();
        }
    }

    private void fill(DocumentDraft draft, Customer newCustomer, Contact newContact) {
        customer = newCustomer;
        contact = newContact;
        issuedOn = draft.issued();
        dueOn = draft.due();
        currency = draft.currency();
        language = draft.language();
        paymentReference = draft.paymentReference();
        note = draft.note();
        terms = draft.terms();
        lines.clear();
        for (LineDraft line : draft.lines()) {
            lines.add(new DocumentLine(this, lines.size() + 1, line, Totals.lineNet(line, currency())));
        }
    }

    private void computeTotals(DocumentDraft draft) {
        Totals totals = Totals.of(draft.lines(), currency());
        net = totals.net();
        tax = totals.tax();
        gross = totals.gross();
        payable = gross.subtract(paid).subtract(credited);
        take(totals.taxes());
    }

    private void take(List<Totals.TaxSum> sums) {
        taxes.clear();
        sums.forEach(sum -> taxes.add(new DocumentTax(sum)));
    }

    /** A draft is issued; anything else stays as it is. */
    void issue() {
        if (state == DocumentState.DRAFT) {
            state = kind.life() == Life.OWED
                    ? settlement().state()
                    : kind.life().issued();
        }
    }

    /**
     * Takes the customer's answer down.
     *
     * @param agreed yes or no
     * @throws Refusal when it asks for none, or is no longer, or not yet, to be answered
     */
    void answer(boolean agreed, LocalDate today) {
        if (!isAnswerable(today)) {
            throw new Refusal("refusal.document_not_answerable", number);
        }
        state = agreed ? kind.life().agreed() : DocumentState.DECLINED;
    }

    /** An offer of which an invoice was made. */
    void invoiced() {
        if (kind.life() == Life.OFFER) {
            state = DocumentState.INVOICED;
        }
    }

    /** A subscription goes on to its next period, or ends when its last day comes before that. */
    void nextPeriod() {
        dueOn = terms().period().orElseThrow().after(dueOn, issuedOn);
        if (terms().endsOn().filter(last -> last.isBefore(dueOn)).isPresent()) {
            end();
        }
    }

    /** A subscription goes on no more. */
    void end() {
        if (state != DocumentState.ACTIVE && state != DocumentState.PAYMENT_FAILED) {
            throw new Refusal("refusal.document_not_running", number);
        }
        state = DocumentState.ENDED;
    }

    /** A charge of a subscription failed, or the next one went well. */
    void charged(boolean successfully) {
        if (state != DocumentState.ACTIVE && state != DocumentState.PAYMENT_FAILED) {
            throw new Refusal("refusal.document_not_running", number);
        }
        state = successfully ? DocumentState.ACTIVE : DocumentState.PAYMENT_FAILED;
    }

    /**
     * Takes over what all payments and credits of this document come to. A draft or a cancelled document keeps its
     * state.
     */
    void settle(List<Payment> payments, List<CreditUse> credits) {
        Settlement now = Settlement.of(settlement(), kind, payments, credits);
        paid = now.paid();
        credited = now.credited();
        payable = now.open();
        if (state != DocumentState.DRAFT && state != DocumentState.CANCELLED) {
            state = now.state();
        }
    }

    Settlement settlement() {
        return new Settlement(payable.add(paid).add(credited), prepaid, paid.subtract(prepaid), credited);
    }

    /** Whether money is owed in earnest: issued and not cancelled. */
    boolean isOwed() {
        return kind.takesPayments() && state != DocumentState.DRAFT && state != DocumentState.CANCELLED;
    }

    /** The most that can be given back now: what is open of a credit note, or what came too much for an invoice. */
    public BigDecimal refundable() {
        boolean possible = kind.takesPayments()
                && state != DocumentState.DRAFT
                && !(kind.isCredit() && state == DocumentState.CANCELLED);
        return !possible
                ? BigDecimal.ZERO
                : kind.isCredit()
                        ? payable.max(BigDecimal.ZERO)
                        : settlement().refundable(state == DocumentState.CANCELLED);
    }

    void cancel() {
        if (state == DocumentState.CANCELLED) {
            throw new Refusal("refusal.document_cancelled", number);
        }
        state = DocumentState.CANCELLED;
    }

    /** Keeps the PDF that is sent from now on, so that what was sent and what is shown are the same file. */
    void keepPdf(StoredFile file) {
        pdf = file;
    }

    public boolean isEditable() {
        return !imported && kind.life().isEditable(state);
    }

    /** Whether the customer may still say yes or no. */
    public boolean isAnswerable(LocalDate today) {
        return kind.isAnswerable() && stateOn(today) == DocumentState.OPEN;
    }

    public DocumentState stateOn(LocalDate today) {
        return kind.deadline().on(today, state, dueOn, payable);
    }

    public DocumentTerms terms() {
        return terms == null ? DocumentTerms.NONE : terms;
    }

    /** The id of the document from which this one was made. */
    public Optional<Long> originId() {
        return Optional.ofNullable(originId);
    }

    /** Tax per rate. */
    public List<DocumentTax> getTaxes() {
        return taxes;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public Optional<Contact> contact() {
        return Optional.ofNullable(contact);
    }

    public Optional<StoredFile> pdf() {
        return Optional.ofNullable(pdf);
    }

    public Optional<StoredFile> source() {
        return Optional.ofNullable(source);
    }

    public Long getId() {
        return id;
    }

    /** Grows with every change. */
    public int getVersion() {
        return version;
    }

    public DocumentKind getKind() {
        return kind;
    }

    public String getNumber() {
        return number;
    }

    public Customer getCustomer() {
        return customer;
    }

    public DocumentState getState() {
        return state;
    }

    public Locale getLanguage() {
        return language;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    /** What the kind's {@link Deadline} says; null: there is no such day. */
    public LocalDate getDueOn() {
        return dueOn;
    }

    public String getCurrency() {
        return currency;
    }

    public BigDecimal getNet() {
        return net;
    }

    public BigDecimal getTax() {
        return tax;
    }

    public BigDecimal getGross() {
        return gross;
    }

    /** What came with the document as paid already; part of {@link #getPaid}. */
    public BigDecimal getPrepaid() {
        return prepaid;
    }

    /** Paid for an invoice, or given back for a credit note. */
    public BigDecimal getPaid() {
        return paid;
    }

    /** What credit notes took off an invoice, or what of a credit note is set off against invoices. */
    public BigDecimal getCredited() {
        return credited;
    }

    /** What is still to be settled; negative when an invoice is paid more than it comes to. */
    public BigDecimal getPayable() {
        return payable;
    }

    public String getPaymentReference() {
        return paymentReference;
    }

    public String getNote() {
        return note;
    }

    public boolean isImported() {
        return imported;
    }

    public List<DocumentLine> getLines() {
        return lines;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
