package org.tracepost.attention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Status;

/**
 * What a clerk can do about an e-mail that needs somebody. Which step is advised for what stands in {@link #TABLE}: the
 * first step of the first row that fits is the advice, the others are offered beside it.
 */
public enum NextStep {
    /** Write the right address into the contact, and send again all that did not get there. */
    CORRECT_ADDRESS,
    /** Send it to another person at the same customer. */
    OTHER_CONTACT,
    /** Send it again in a few days, planned with one click. */
    TRY_LATER,
    /** Send it again now. */
    SEND_AGAIN,
    /** Lift the block of the address, with a reason, and send it again. */
    LIFT,
    /** Send it again without the PDF; the link to the online copy always goes along. */
    WITHOUT_ATTACHMENT,
    /** The clerk cannot mend it: IT must look at our server, its reputation or its settings. */
    TELL_IT,
    /** Take the phone. */
    CALL,
    /** Say whether it arrived. */
    SETTLE,
    /** Send the invoice again as a reminder. */
    REMIND,
    /** Nothing but to wait for what becomes of the new e-mail. */
    WAIT,
    /** Say that it is settled otherwise: by letter, by phone, or that it is no problem. */
    HANDLE;

    private static final Set<FailureReason> ADDRESS_WRONG = EnumSet.of(
            FailureReason.MAILBOX_UNKNOWN,
            FailureReason.MAILBOX_SUSPENDED,
            FailureReason.ADDRESS_MALFORMED,
            FailureReason.DOMAIN_NOT_FOUND);
    private static final Set<FailureReason> MAY_PASS = EnumSet.of(
            FailureReason.MAILBOX_FULL,
            FailureReason.RATE_LIMITED,
            FailureReason.EXPIRED,
            FailureReason.NETWORK_FAILED,
            FailureReason.SYSTEM_FAILED);
    private static final Set<FailureReason> TOO_LARGE = EnumSet.of(FailureReason.MESSAGE_TOO_LARGE);
    private static final Set<FailureReason> WE_ARE_REFUSED = EnumSet.of(
            FailureReason.SPAM_OR_POLICY,
            FailureReason.REPUTATION_BLOCKED,
            FailureReason.AUTHENTICATION_FAILED,
            FailureReason.RELAY_DENIED);
    private static final Set<FailureReason> WHATEVER = EnumSet.allOf(FailureReason.class);
    private static final Set<Status> CAME_BACK = EnumSet.of(Status.BOUNCED, Status.REJECTED);

    /** Of what became of it, and why, follows what to do; the first row that fits. */
    private static final List<Row> TABLE = List.of(
            row(EnumSet.of(Status.COMPLAINT), WHATEVER, CALL),
            row(CAME_BACK, ADDRESS_WRONG, CORRECT_ADDRESS, OTHER_CONTACT, LIFT, CALL),
            row(CAME_BACK, MAY_PASS, TRY_LATER, LIFT, SEND_AGAIN, OTHER_CONTACT, CORRECT_ADDRESS, CALL),
            row(CAME_BACK, TOO_LARGE, WITHOUT_ATTACHMENT, OTHER_CONTACT, CORRECT_ADDRESS, CALL),
            row(CAME_BACK, WE_ARE_REFUSED, TELL_IT, CALL, TRY_LATER, LIFT, OTHER_CONTACT, CORRECT_ADDRESS),
            row(CAME_BACK, WHATEVER, CALL, LIFT, SEND_AGAIN, CORRECT_ADDRESS, OTHER_CONTACT),
            row(EnumSet.of(Status.DROPPED), ADDRESS_WRONG, CORRECT_ADDRESS, OTHER_CONTACT, LIFT, SEND_AGAIN, CALL),
            row(EnumSet.of(Status.DROPPED), WHATEVER, LIFT, SEND_AGAIN, OTHER_CONTACT, CORRECT_ADDRESS, CALL),
            row(EnumSet.of(Status.NOT_SENT), WHATEVER, SEND_AGAIN, TELL_IT, CALL),
            row(EnumSet.of(Status.UNCLEAR), WHATEVER, SETTLE, SEND_AGAIN, CALL),
            row(EnumSet.of(Status.DELAYED), WHATEVER, OTHER_CONTACT, CALL, CORRECT_ADDRESS),
            row(EnumSet.of(Status.SENT, Status.DELIVERED), WHATEVER, REMIND, CALL, OTHER_CONTACT));

    private record Row(Set<Status> statuses, Set<FailureReason> reasons, List<NextStep> steps) {

        boolean fits(Status status, FailureReason reason) {
            return statuses.contains(status) && (reason == null ? reasons == WHATEVER : reasons.contains(reason));
        }
    }

    private static Row row(Set<Status> statuses, Set<FailureReason> reasons, NextStep... steps) {
        return new Row(statuses, reasons, List.of(steps));
    }

    /**
     * The steps for an e-mail, the advised one first; {@link #HANDLE} is always the last. Empty when nothing is wrong
     * with it.
     *
     * @param reason null: none is known
     * @param retried it was sent once more, and what became of that is not known yet
     */
    public static List<NextStep> of(Status status, FailureReason reason, boolean retried) {
        return TABLE.stream()
                .filter(row -> row.fits(status, reason))
                .findFirst()
                .map(row -> Stream.of(
                                retried ? Stream.of(WAIT) : Stream.<NextStep>empty(),
                                row.steps().stream(),
                                Stream.of(HANDLE))
                        .flatMap(s -> s)
                        .toList())
                .orElse(List.of());
    }
}
