package org.tracepost.report;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.tracepost.document.DocumentKind;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Status;

/**
 * Which e-mails a report is about; null or empty: whatever.
 *
 * @param from written at that moment or later
 * @param until written before that moment
 * @param documents only those about a document; with {@code kind} only those about one of that kind
 * @param sender login of who sent it, {@code api:<key name>} for a program
 * @param domain what stands behind the @, in lower case
 * @param messageId the recipients of one message
 * @param text part of name or address
 */
public record MailFilter(
        Instant from,
        Instant until,
        boolean documents,
        DocumentKind kind,
        Long customerId,
        Collection<Status> statuses,
        String sender,
        FailureReason reason,
        String domain,
        Long messageId,
        String text) {

    /** What came back: given up by the recipient's side, or refused while we spoke to our relay. */
    public static final Set<Status> CAME_BACK = Set.copyOf(EnumSet.of(Status.BOUNCED, Status.REJECTED));

    static MailFilter cameBack(
            Instant from, Instant until, DocumentKind kind, Long customerId, FailureReason reason, String domain) {
        return new MailFilter(from, until, false, kind, customerId, CAME_BACK, null, reason, domain, null, null);
    }

    static MailFilter ofMessage(long messageId, Collection<Status> statuses, String text) {
        return new MailFilter(null, null, false, null, null, statuses, null, null, null, messageId, text);
    }

    /** Whether nothing but the time, what they are about, and the status is asked for. */
    boolean isOfTime() {
        return customerId == null
                && (sender == null || sender.isBlank())
                && reason == null
                && domain == null
                && messageId == null
                && (text == null || text.isBlank());
    }

    /** The same, of any status. */
    boolean isOfTimeAlone() {
        return isOfTime() && (statuses == null || statuses.isEmpty());
    }
}
