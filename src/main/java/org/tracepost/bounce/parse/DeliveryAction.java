package org.tracepost.bounce.parse;

import java.util.Locale;
import java.util.Optional;
import org.tracepost.mail.ServerReply;
import org.tracepost.mail.StatusCode;

/** What a mail system did with a message for one recipient (RFC 3464 section 2.3.3). */
public enum DeliveryAction {
    /** Given up. */
    FAILED,
    /** Not yet delivered, still trying. */
    DELAYED,
    /** In the mailbox. */
    DELIVERED,
    /** Handed to a system that gives no reports: nothing more will be heard. */
    RELAYED,
    /** Delivered to a list or alias; failures of its members may follow. */
    EXPANDED;

    /**
     * The action of a report whose fields may be missing or contradict each other:
     *
     * <ol>
     *   <li>The Action field decides. Only its first word counts; {@code deliverable} and the like are read as what
     *       they stand for.
     *   <li>What it calls a success is never a failure, whatever codes stand beside it: Exchange confirms with
     *       {@code delivered} and 5.4.0, and a false failure would block an address that works.
     *   <li>It is not believed when it tells of a failure or delay while both status code and quoted reply tell of
     *       success: then DELIVERED. A status code alone (failed, but 2.0.0) does not undo a failure.
     *   <li>Without a known Action: class 2 is DELIVERED, class 5 is FAILED, class 4 is DELAYED if the report promises
     *       to try again and FAILED if not (systems that still try say so); without a code the reply code decides by
     *       the same classes.
     * </ol>
     *
     * @param willRetry true when the report has a Will-Retry-Until
     * @return empty when neither action nor code tells anything
     */
    static Optional<DeliveryAction> resolve(
            String action, Optional<StatusCode> status, ServerReply reply, boolean willRetry) {
        Optional<DeliveryAction> named = named(action);
        if (named.isEmpty()) {
            return status.map(StatusCode::cls)
                    .or(() -> reply.replyCode().map(c -> c / 100))
                    .flatMap(cls -> ofClass(cls, willRetry));
        }
        boolean saysSuccess = named.get() != FAILED && named.get() != DELAYED;
        if (!saysSuccess
                && reply.accepted()
                && status.filter(StatusCode::success).isPresent()) {
            return Optional.of(DELIVERED);
        }
        return named;
    }

    private static Optional<DeliveryAction> named(String field) {
        String word = field.strip().toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0];
        return switch (word) {
            case "failed", "failure", "fail", "expired", "undeliverable", "undelivered", "bounced" ->
                Optional.of(FAILED);
            case "delayed", "delay", "deferred" -> Optional.of(DELAYED);
            case "delivered", "deliverable", "delivery" -> Optional.of(DELIVERED);
            case "relayed", "relay" -> Optional.of(RELAYED);
            case "expanded" -> Optional.of(EXPANDED);
            default -> Optional.empty();
        };
    }

    private static Optional<DeliveryAction> ofClass(int cls, boolean willRetry) {
        return switch (cls) {
            case 2 -> Optional.of(DELIVERED);
            case 4 -> Optional.of(willRetry ? DELAYED : FAILED);
            case 5 -> Optional.of(FAILED);
            default -> Optional.empty();
        };
    }
}
