package org.tracepost.health;

import org.tracepost.message.Status;

/**
 * Whether this installation can ever show a status, and why. The reason's sentence is in the bundle,
 * {@code chance_reason}.
 */
public record StatusChance(Status status, Chance chance, Reason reason) {

    public enum Chance {
        YES,
        NO,
        UNKNOWN
    }

    public enum Reason {
        /** Tracepost knows it by itself. */
        BY_ITSELF,
        /** There is an e-mail with it. */
        SEEN,
        /** The test mail proved it. */
        TESTED,
        /** Only what our own relay answers; nothing of what happens behind it. */
        OWN_RELAY_ONLY,
        /** The relay has no DSN extension. */
        NO_DSN,
        NO_BOUNCE_ADDRESS,
        NO_MAILBOX,
        MAILBOX_UNREADABLE,
        RELAY_NOT_CHECKED,
        /** All is there; a test mail would prove it. */
        NOT_TESTED,
        TEST_FAILED,
        PUBLIC_ADDRESS_MISSING,
        TRACKING_OFF,
        /** Only the day of the last open is kept. */
        DATE_ONLY,
        /** All is there; it shows when the first customer does it. */
        NOT_SEEN,
        /** Providers report complaints only to senders who have registered with them. */
        FEEDBACK_LOOP
    }
}
