package org.tracepost.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tracepost.document.ChargeDraft;
import org.tracepost.document.Charges;
import org.tracepost.document.Documents;
import org.tracepost.document.FailedCharge;
import org.tracepost.document.Payment;
import org.tracepost.document.PaymentDraft;
import org.tracepost.document.PaymentType;
import org.tracepost.document.Payments;
import org.tracepost.message.Composition;
import org.tracepost.platform.Refusal;
import org.tracepost.security.Role;
import org.tracepost.template.MergeField;
import org.tracepost.template.TemplatePurpose;

/** Records money that moved, or failed to, and tells the customer if that is wanted: both are one transaction. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class PaymentDesk {

    @Inject
    private Payments payments;

    @Inject
    private Charges charges;

    @Inject
    private Documents documents;

    @Inject
    private Teller teller;

    /** A payment, and whether the customer is told of it. */
    public record Recorded(Payment payment, boolean repeated, Told told) {}

    /** A failed charge, and whether the customer is told of it. */
    public record Reported(FailedCharge charge, boolean repeated, Told told) {}

    /** Whether e-mails of this purpose are sent at all. */
    public boolean tells(TemplatePurpose purpose) {
        return teller.tells(purpose);
    }

    /** Who would get an e-mail of this purpose, and in which language. @param language null: the usual one */
    public Composition usual(TemplatePurpose purpose, long documentId, Locale language) {
        return teller.usual(purpose, documentId, language);
    }

    /**
     * Records a payment and writes its receipt. A payment that is recorded already writes none; a refund has none.
     *
     * @throws Refusal when the payment makes no sense, see {@link Payments#record}
     */
    public Recorded record(PaymentDraft draft, Telling telling) {
        Payments.Recorded recorded = payments.record(draft);
        Payment payment = recorded.payment();
        if (recorded.repeated()) {
            return new Recorded(payment, true, before(payment.receiptMessageId()));
        }
        boolean told = telling.wanted() && payment.type() == PaymentType.PAYMENT;
        return new Recorded(
                payment,
                false,
                told ? sendReceipt(payment.getId(), telling, null) : Told.without(Told.Outcome.NOT_WANTED));
    }

    /**
     * Sends the receipt of a payment; there is one, however often it is asked for.
     *
     * @param again null, or a key that stands for the wish to send it once more on purpose
     * @throws Refusal when it is a refund, or was taken back
     */
    public Told sendReceipt(long paymentId, Telling telling, String again) {
        Payment payment = payments.lockForReceipt(paymentId);
        if (again == null && payment.receiptMessageId().isPresent()) {
            return before(payment.receiptMessageId());
        }
        String key = "receipt-" + paymentId
                + (again == null ? "" : "-" + UUID.nameUUIDFromBytes(again.getBytes(StandardCharsets.UTF_8)));
        Currency currency = documents.get(payment.getDocumentId()).currency();
        Told told = teller.tell(
                TemplatePurpose.PAYMENT_RECEIPT, payment.getDocumentId(), telling, key, values -> values.money(
                                MergeField.PAYMENT_AMOUNT, payment.getAmount(), currency)
                        .date(MergeField.PAYMENT_DATE, Optional.of(payment.getReceivedOn()))
                        .text(
                                MergeField.PAYMENT_REFERENCE,
                                Optional.ofNullable(payment.getReference()).orElse("")));
        told.messageId().ifPresent(id -> payments.receiptIs(paymentId, id));
        return told;
    }

    /**
     * Reports that a charge for a subscription failed. @throws Refusal when the report makes no sense, see
     * {@link Charges#reportFailed}
     */
    public Reported reportFailed(ChargeDraft draft, Telling telling) {
        Charges.Reported reported = charges.reportFailed(draft);
        FailedCharge charge = reported.charge();
        if (reported.repeated() || !telling.wanted()) {
            return new Reported(
                    charge,
                    reported.repeated(),
                    reported.repeated() ? before(charge.messageId()) : Told.without(Told.Outcome.NOT_WANTED));
        }
        Currency currency = documents.get(charge.getDocumentId()).currency();
        Told told = teller.tell(
                TemplatePurpose.SUBSCRIPTION_FAILED,
                charge.getDocumentId(),
                telling,
                "failed-charge-" + charge.getId(),
                values -> values.money(MergeField.CHARGE_AMOUNT, charge.getAmount(), currency)
                        .date(MergeField.CHARGE_DATE, Optional.of(charge.getFailedOn()))
                        .text(
                                MergeField.CHARGE_REASON,
                                Optional.ofNullable(charge.getReason())
                                        .orElse("")
                                        .replaceFirst("\\.$", ""))
                        .date(MergeField.CHARGE_RETRY, Optional.ofNullable(charge.getRetryOn())));
        told.messageId().ifPresent(id -> charges.toldBy(charge.getId(), id));
        return new Reported(charge, false, told);
    }

    /** A later charge of a subscription went through; the customer is not told. @param day null: today */
    public void reportSucceeded(long subscriptionId, LocalDate day) {
        charges.reportSucceeded(subscriptionId, day);
    }

    private static Told before(Optional<Long> messageId) {
        return messageId
                .map(id -> new Told(Told.Outcome.WRITTEN_BEFORE, Optional.of(id), 0, List.of()))
                .orElseGet(() -> Told.without(Told.Outcome.NOT_WANTED));
    }
}
