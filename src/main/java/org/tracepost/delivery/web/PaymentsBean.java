package org.tracepost.delivery.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.tracepost.delivery.PaymentDesk;
import org.tracepost.delivery.Telling;
import org.tracepost.delivery.Told;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.Documents;
import org.tracepost.document.Payment;
import org.tracepost.document.PaymentType;
import org.tracepost.document.Payments;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.DroppedNews;
import org.tracepost.template.TemplatePurpose;

/**
 * The payments of one document: what came and went, with its receipts, and the dialogs that record, take back and send.
 */
@Named
@ViewScoped
public class PaymentsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PaymentDesk desk;

    @Inject
    private Payments payments;

    @Inject
    private Documents documents;

    @Inject
    private Messages messages;

    @Inject
    private Page page;

    @Inject
    private Format format;

    @Inject
    private Event<DroppedNews> droppedNews;

    private transient List<PaymentLine> lines;
    private transient List<CreditLine> credits;
    private transient List<DocumentRow> openInvoices;
    private Long documentId;
    private String number;
    private PaymentForm form;
    private TellForm tell;
    private Long paymentId;
    private boolean again;
    private String key;
    private String reason;
    private Long invoiceId;

    public List<PaymentLine> lines(long id) {
        if (lines == null) {
            List<Payment> all = payments.of(id);
            boolean receipts =
                    all.stream().anyMatch(payment -> payment.receiptMessageId().isPresent());
            lines = PaymentLine.of(
                    all,
                    receipts ? messages.recipients(RecipientFilter.ofDocument(id), Slice.first(Slice.MAX)) : List.of());
        }
        return lines;
    }

    public List<CreditLine> credits(long id) {
        if (credits == null) {
            credits = payments.creditsOf(id).stream()
                    .map(use -> CreditLine.of(
                            use, documents.get(use.getInvoiceId() == id ? use.getCreditNoteId() : use.getInvoiceId())))
                    .toList();
        }
        return credits;
    }

    /**
     * What the rest of a credit note can be set off against: open invoices of the customer, the one that is due first
     * on top.
     */
    public List<DocumentRow> openInvoices(Document note) {
        if (openInvoices == null) {
            boolean asked = note.getKind().isCredit() && note.refundable().signum() > 0;
            openInvoices = !asked
                    ? List.of()
                    : documents
                            .list(
                                    new DocumentFilter(
                                            DocumentKind.INVOICE,
                                            null,
                                            null,
                                            note.getCustomer().getId(),
                                            null,
                                            null,
                                            null),
                                    new Slice(0, Slice.MAX, "due", true))
                            .stream()
                            .filter(row -> row.isOwed() && row.currency().equals(note.getCurrency()))
                            .toList();
        }
        return openInvoices;
    }

    public void openPayment(long id) {
        open(id, PaymentType.PAYMENT);
    }

    public void openRefund(long id) {
        open(id, PaymentType.REFUND);
    }

    private void open(long id, PaymentType type) {
        Document document = take(id);
        form = new PaymentForm(document, type, documents.today());
        tell = type == PaymentType.REFUND ? null : tell(document);
    }

    private Document take(long id) {
        Document document = documents.get(id);
        documentId = id;
        number = document.getNumber();
        return document;
    }

    private TellForm tell(Document document) {
        return new TellForm(
                desk.usual(TemplatePurpose.PAYMENT_RECEIPT, document.getId(), null),
                desk.tells(TemplatePurpose.PAYMENT_RECEIPT));
    }

    public void openReceipt(long id, long payment, boolean sentBefore) {
        tell = tell(take(id));
        tell.setWanted(true);
        paymentId = payment;
        again = sentBefore;
        key = UUID.randomUUID().toString();
    }

    public void openReversal(long id, long payment) {
        take(id);
        paymentId = payment;
        reason = null;
    }

    public void openSetOff(long id) {
        take(id);
        invoiceId = null;
    }

    public String record() {
        PaymentDesk.Recorded recorded = desk.record(form.draft(), tell == null ? Telling.NOT : tell.telling());
        Payment payment = recorded.payment();
        say(recorded.told());
        String amount = format.money(payment.getAmount().abs(), form.getCurrency());
        return back(
                form.isRefund()
                        ? "payments.info.refunded"
                        : arrives(recorded.told()) ? "payments.info.recorded_and_sent" : "payments.info.recorded",
                amount,
                number);
    }

    public String sendReceipt() {
        Told told = desk.sendReceipt(paymentId, tell.telling(), again ? key : null);
        say(told);
        if (told.outcome() == Told.Outcome.WRITTEN && !arrives(told)) {
            page.keep();
            return page.go("/document/view") + "&id=" + documentId;
        }
        return back("payments.info.receipt." + told.outcome());
    }

    public String reverse() {
        payments.reverse(paymentId, reason);
        return back("payments.info.reversed", number);
    }

    public String setOff() {
        payments.setOff(documentId, invoiceId);
        return back("payments.info.set_off", number);
    }

    private void say(Told told) {
        droppedNews.fire(new DroppedNews(told.droppedIds(), told.recipients()));
    }

    private static boolean arrives(Told told) {
        return told.outcome() == Told.Outcome.WRITTEN
                && told.recipients() > told.droppedIds().size();
    }

    private String back(String key, Object... args) {
        return page.redirectTo("/document/view", documentId, key, args);
    }

    /** What the amount that is typed in leads to, in a sentence; empty without one. */
    public String getOutlook() {
        BigDecimal left = form == null ? null : form.getLeft();
        if (left == null) {
            return "";
        }
        String words = left.signum() > 0 ? "open" : left.signum() == 0 ? "settled" : "over";
        return page.text(
                (form.isRefund() ? "payments.outlook.refund_" : "payments.outlook.") + words,
                format.money(left.abs(), form.getCurrency()));
    }

    public PaymentForm getForm() {
        return form;
    }

    public TellForm getTell() {
        return tell;
    }

    public boolean isAgain() {
        return again;
    }

    public Long getPaymentId() {
        return paymentId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getInvoiceId() {
        return invoiceId;
    }

    public void setInvoiceId(Long invoiceId) {
        this.invoiceId = invoiceId;
    }
}
