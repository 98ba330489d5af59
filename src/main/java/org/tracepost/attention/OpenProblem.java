package org.tracepost.attention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.message.RecipientRow;
import org.tracepost.suppression.SuppressionRow;

/**
 * One thing that needs somebody: a document, or plain e-mails, that did not reach a person.
 *
 * @param mail the newest e-mail that it is about
 * @param tries e-mails of it that failed
 * @param since when the first of them did
 * @param due the document; null: a plain e-mail
 * @param overdue the document should have been paid by now
 * @param steps what can be done, the advice first
 * @param retried the later e-mail that is under way; null: none
 * @param block what keeps e-mails from the address now; null: nothing does
 * @param phone of the contact, or else of the customer; null: none is known
 */
public record OpenProblem(
        Urgency urgency,
        RecipientRow mail,
        int tries,
        Instant since,
        Due due,
        boolean overdue,
        List<NextStep> steps,
        Retry retried,
        SuppressionRow block,
        String phone) {

    /**
     * A later e-mail about the same.
     *
     * @param plannedFor when it is to leave; null: at once
     */
    public record Retry(long recipientId, Instant writtenAt, Instant plannedFor) {}

    public NextStep advice() {
        return steps.get(0);
    }

    public Optional<Retry> retry() {
        return Optional.ofNullable(retried);
    }
}
