package org.tracepost.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tracepost.company.CompanyProfile;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/**
 * Money that came in for invoices and went out for credit notes. What a document shows as paid, open and settled always
 * follows from the rows here; two at once wait for each other at the document's lock. Whether the customer is told is
 * for the room {@code delivery}.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Payments {

    @Inject
    private PaymentRepository payments;

    @Inject
    private DocumentRepository documents;

    @Inject
    private Settling settling;

    @Inject
    private ChargeLedger charges;

    @Inject
    private CompanyProfile company;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * What became of a draft.
     *
     * @param repeated true when the idempotency key was used before: this is that payment
     */
    public record Recorded(Payment payment, boolean repeated) {}

    /** In the order in which they were recorded. */
    public List<Payment> of(long documentId) {
        return payments.of(documentId);
    }

    public Payment get(long id) {
        return payments.find(id).orElseThrow(() -> new NotFound("payment", id));
    }

    /** What credit notes took off an invoice, or invoices of a credit note; what was taken back is a row of its own. */
    public List<CreditUse> creditsOf(long documentId) {
        return payments.creditsOf(documentId);
    }

    /**
     * @throws Refusal when the document takes no payment, or amount or day make no sense, or the key stands for another
     *     payment
     */
    public Recorded record(PaymentDraft draft) {
        Document document = lock(draft.documentId());
        Optional<Payment> before =
                Optional.ofNullable(draft.idempotencyKey()).flatMap(key -> payments.findByKey(user.login(), key));
        if (before.isPresent()) {
            return new Recorded(same(before.get(), draft), true);
        }
        Payment payment = new Payment(PaymentCheck.checked(draft, document, today()), user.login(), clock.instant());
        settling.add(
                document, payment, payment.type() == PaymentType.REFUND ? "refunded" : "paid", payment.getReference());
        charges.paid(document, payment.getReceivedOn());
        return new Recorded(payment, false);
    }

    private static Payment same(Payment before, PaymentDraft draft) {
        boolean other = before.getDocumentId() != draft.documentId()
                || draft.amount() != null && before.getAmount().abs().compareTo(draft.amount()) != 0;
        if (other) {
            throw new Refusal("refusal.payment_key_used", draft.idempotencyKey());
        }
        return before;
    }

    /**
     * Takes a wrong entry back. @throws Refusal when there is no reason, or it is taken back already, or is itself a
     * taking back
     */
    public Payment reverse(long id, String reason) {
        Payment wrong = get(id);
        if (reason == null || reason.isBlank() || reason.length() > 1000) {
            throw new Refusal("refusal.reversal_reason");
        }
        Document document = lock(wrong.getDocumentId());
        boolean done = payments.of(document.getId()).stream()
                .anyMatch(p -> p.reverses().filter(wrong.getId()::equals).isPresent());
        if (done || wrong.type() == PaymentType.REVERSAL) {
            throw new Refusal("refusal.payment_reversed");
        }
        Payment reversal = wrong.reversal(reason.strip(), today(), user.login(), clock.instant());
        settling.add(document, reversal, "reversed", reversal.getNote());
        return reversal;
    }

    /**
     * Waits until nobody else is at this payment's document, so that no second receipt is written meanwhile.
     *
     * @return the payment as it is then
     * @throws Refusal when it is no payment that a customer is told of: a refund, or one that was taken back
     */
    public Payment lockForReceipt(long id) {
        Payment payment = get(id);
        lock(payment.getDocumentId());
        boolean reversed = payments.of(payment.getDocumentId()).stream()
                .anyMatch(p -> p.reverses().filter(payment.getId()::equals).isPresent());
        if (reversed || payment.type() != PaymentType.PAYMENT) {
            throw new Refusal("refusal.no_receipt");
        }
        return payments.fresh(payment);
    }

    /** Notes which e-mail is the receipt. */
    public void receiptIs(long id, long messageId) {
        get(id).receiptIs(messageId);
    }

    /**
     * Sets what is left of a credit note off against an open invoice of the same customer. @throws Refusal when there
     * is nothing to set off
     */
    public void setOff(long creditNoteId, long invoiceId) {
        Document first = lock(Math.min(creditNoteId, invoiceId));
        Document second = lock(Math.max(creditNoteId, invoiceId));
        Document note = creditNoteId < invoiceId ? first : second;
        Document invoice = creditNoteId < invoiceId ? second : first;
        if (settling.setOff(note, invoice).signum() == 0) {
            throw new Refusal("refusal.nothing_to_set_off", note.getNumber(), invoice.getNumber());
        }
    }

    private Document lock(long documentId) {
        return documents.lock(documentId).orElseThrow(() -> new NotFound("document", documentId));
    }

    private LocalDate today() {
        return company.get().today(clock);
    }
}
