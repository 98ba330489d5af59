package org.tracepost.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tracepost.security.CurrentUser;

/** Clears the failed charges of a subscription once a later charge went through. To be called within a transaction. */
@ApplicationScoped
class ChargeLedger {

    @Inject
    private ChargeRepository charges;

    @Inject
    private DocumentRepository documents;

    @Inject
    private Settling settling;

    @Inject
    private CurrentUser user;

    /** An invoice of a period was paid in full after the charge had failed: so the next one went through. */
    void paid(Document invoice, LocalDate day) {
        if (invoice.getState() == DocumentState.PAID && !invoice.getKind().isCredit()) {
            invoice.originId()
                    .flatMap(documents::lock)
                    .filter(origin -> origin.getState() == DocumentState.PAYMENT_FAILED)
                    .filter(failed -> charges.open(failed.getId()).stream()
                            .noneMatch(charge -> charge.getFailedOn().isAfter(day)))
                    .ifPresent(failed -> succeeded(failed, day, invoice.getNumber()));
        }
    }

    /** @param detail what went through; may be null */
    void succeeded(Document subscription, LocalDate day, String detail) {
        List<FailedCharge> open = charges.open(subscription.getId());
        subscription.charged(true);
        open.forEach(charge -> charge.settle(day, user.login()));
        Optional<FailedCharge> newest = open.stream().findFirst();
        settling.log(
                subscription,
                "charge_succeeded",
                newest.map(FailedCharge::getAmount).orElse(subscription.getGross()),
                detail);
    }
}
