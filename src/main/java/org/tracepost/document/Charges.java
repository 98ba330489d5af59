package org.tracepost.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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
 * Charges for subscriptions that failed, as a clerk or another program reports them. Whether the customer is told is
 * for the room {@code delivery}.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Charges {

    private static final int LONGEST_REASON = 500;

    @Inject
    private ChargeRepository charges;

    @Inject
    private DocumentRepository documents;

    @Inject
    private ChargeLedger ledger;

    @Inject
    private Settling settling;

    @Inject
    private CompanyProfile company;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * What became of a report.
     *
     * @param repeated true when the idempotency key was used before: this is that report
     */
    public record Reported(FailedCharge charge, boolean repeated) {}

    /** Newest first. */
    public List<FailedCharge> of(long subscriptionId) {
        return charges.of(subscriptionId);
    }

    /**
     * @throws Refusal when the document is no running subscription, or amount or day make no sense, or the key stands
     *     for another report
     */
    public Reported reportFailed(ChargeDraft draft) {
        Document subscription = running(draft.subscriptionId());
        Optional<FailedCharge> before =
                Optional.ofNullable(draft.idempotencyKey()).flatMap(key -> charges.findByKey(user.login(), key));
        if (before.isPresent()) {
            return new Reported(same(before.get(), draft), true);
        }
        FailedCharge charge = new FailedCharge(checked(draft, subscription), user.login(), clock.instant());
        subscription.charged(false);
        charges.add(charge);
        settling.log(subscription, "charge_failed", charge.getAmount(), charge.getReason());
        return new Reported(charge, false);
    }

    private ChargeDraft checked(ChargeDraft draft, Document subscription) {
        String reason = draft.reason() == null || draft.reason().isBlank()
                ? null
                : draft.reason().strip();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new Refusal("refusal.charge_reason_long", LONGEST_REASON);
        }
        LocalDate failedOn = PaymentCheck.day(draft.failedOn(), today());
        if (draft.retryOn() != null && draft.retryOn().isBefore(failedOn)) {
            throw new Refusal("refusal.charge_retry");
        }
        BigDecimal amount = PaymentCheck.amount(
                Optional.ofNullable(draft.amount()).orElse(subscription.getGross()), subscription.currency());
        return new ChargeDraft(subscription.getId(), failedOn, amount, reason, draft.retryOn(), draft.idempotencyKey());
    }

    private static FailedCharge same(FailedCharge before, ChargeDraft draft) {
        if (before.getDocumentId() != draft.subscriptionId()
                || draft.amount() != null && before.getAmount().compareTo(draft.amount()) != 0) {
            throw new Refusal("refusal.payment_key_used", draft.idempotencyKey());
        }
        return before;
    }

    /** A later charge went through. @throws Refusal when none has failed */
    public void reportSucceeded(long subscriptionId, LocalDate day) {
        Document subscription = running(subscriptionId);
        if (subscription.getState() != DocumentState.PAYMENT_FAILED) {
            throw new Refusal("refusal.no_charge_failed", subscription.getNumber());
        }
        ledger.succeeded(subscription, PaymentCheck.day(day, today()), null);
    }

    /** Notes which e-mail told the customer. */
    public void toldBy(long chargeId, long messageId) {
        charges.find(chargeId)
                .orElseThrow(() -> new NotFound("failed charge", chargeId))
                .toldBy(messageId);
    }

    private Document running(long id) {
        Document document = documents.lock(id).orElseThrow(() -> new NotFound("document", id));
        if (!document.getKind().hasPeriod()) {
            throw new Refusal("refusal.no_subscription", document.getNumber());
        }
        return document;
    }

    private LocalDate today() {
        return company.get().today(clock);
    }
}
