package org.tracepost.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.CurrentUser;

/**
 * Makes the invoice of a period and lets the subscription go on to the next; for our own timers, and for a clerk who
 * does not want to wait.
 */
@Stateless
@PermitAll
public class SubscriptionPeriods {

    @Inject
    private DocumentRepository documents;

    @Inject
    private Numbers numbers;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Makes and issues the invoice of the period that begins on a day. The row is locked, so that no period is invoiced
     * twice.
     *
     * @param begins the first day of the period, as the caller knows it
     * @return the invoice's id
     * @throws Refusal when the subscription is not running, or its next period begins on another day by now
     */
    public long invoice(long subscriptionId, LocalDate begins, LocalDate today) {
        Document subscription =
                documents.lock(subscriptionId).orElseThrow(() -> new NotFound("document", subscriptionId));
        Conversion.check(subscription, DocumentKind.INVOICE);
        if (!subscription.getKind().hasPeriod() || !begins.equals(subscription.getDueOn())) {
            throw new Refusal("refusal.document_period_gone", subscription.getNumber());
        }
        Document invoice = new Document(
                Conversion.ofPeriod(subscription, begins, today),
                numbers.next(DocumentKind.INVOICE),
                subscription,
                user.login(),
                clock.instant());
        documents.add(invoice);
        invoice.issue();
        subscription.nextPeriod();
        log(invoice, "made_from", subscription.getNumber());
        log(subscription, "period_invoiced", invoice.getNumber());
        return invoice.getId();
    }

    private void log(Document document, String action, String detail) {
        documents.add(new DocumentLogEntry(document.getId(), clock.instant(), user.login(), action, detail));
    }
}
