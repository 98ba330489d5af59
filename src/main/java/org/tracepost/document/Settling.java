package org.tracepost.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;

/**
 * Keeps what a document says of money equal to the rows that it follows from, and writes each change into log and audit
 * trail. To be called in the transaction that holds the locks of the documents.
 */
@ApplicationScoped
class Settling {

    @Inject
    private DocumentRepository documents;

    @Inject
    private PaymentRepository payments;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    void add(Document document, Payment payment, String action, String detail) {
        payments.add(payment);
        settle(document);
        log(document, action, payment.getAmount(), detail);
    }

    private void settle(Document document) {
        document.settle(payments.of(document.getId()), payments.creditsOf(document.getId()));
    }

    void log(Document document, String action, BigDecimal amount, String detail) {
        documents.add(new DocumentLogEntry(
                document.getId(), clock.instant(), user.login(), action, detail, amount, document.getCurrency()));
        audit.record(
                "document_" + action,
                "document",
                document.getId(),
                document.getNumber() + ": " + amount.toPlainString() + " " + document.getCurrency()
                        + (detail == null ? "" : ", " + detail));
    }

    /** Sets as much of an issued credit note off against the invoice that it was made from as is open there. */
    void setOff(Document note) {
        Optional<Document> invoice =
                note.originId().filter(id -> note.getKind().isCredit()).flatMap(documents::lock);
        invoice.ifPresent(i -> setOff(note, i));
    }

    /** @return how much it was, maybe nothing */
    BigDecimal setOff(Document note, Document invoice) {
        boolean possible = note.getKind().isCredit()
                && note.isOwed()
                && !invoice.getKind().isCredit()
                && invoice.isOwed()
                && note.getCurrency().equals(invoice.getCurrency())
                && note.getCustomer().getId().equals(invoice.getCustomer().getId());
        BigDecimal amount = possible ? invoice.settlement().takes(note.getPayable()) : BigDecimal.ZERO;
        if (amount.signum() > 0) {
            use(note, invoice, amount, "credit_used", "credited");
        }
        return amount;
    }

    /**
     * Takes all back that was set off with this document, because it is cancelled. @throws Refusal when money was given
     * back for it
     */
    void takeBack(Document document) {
        if (document.getKind().isCredit() && document.getPaid().compareTo(document.getPrepaid()) > 0) {
            throw new Refusal("refusal.document_refunded", document.getNumber());
        }
        Map<List<Long>, BigDecimal> sums = new LinkedHashMap<>();
        payments.creditsOf(document.getId())
                .forEach(u ->
                        sums.merge(List.of(u.getCreditNoteId(), u.getInvoiceId()), u.getAmount(), BigDecimal::add));
        Map<Long, Document> locked = lock(sums.keySet(), document);
        sums.forEach((pair, sum) -> {
            if (sum.signum() != 0) {
                use(
                        locked.get(pair.get(0)),
                        locked.get(pair.get(1)),
                        sum.negate(),
                        "credit_taken_back",
                        "credit_taken_back");
            }
        });
    }

    private void use(Document note, Document invoice, BigDecimal amount, String ofNote, String ofInvoice) {
        payments.add(new CreditUse(note.getId(), invoice.getId(), amount, user.login(), clock.instant()));
        settle(note);
        settle(invoice);
        log(note, ofNote, amount.abs(), invoice.getNumber());
        log(invoice, ofInvoice, amount.abs(), note.getNumber());
    }

    /** In the order of their ids, so that two who lock the same documents do not wait for each other. */
    private Map<Long, Document> lock(Collection<List<Long>> pairs, Document own) {
        Set<Long> ids = new HashSet<>();
        pairs.forEach(ids::addAll);
        Map<Long, Document> locked = new TreeMap<>();
        ids.stream()
                .sorted()
                .forEach(id -> locked.put(
                        id, id.equals(own.getId()) ? own : documents.lock(id).orElseThrow()));
        return locked;
    }
}
