package org.tracepost.health;

/**
 * What can go wrong with the installation as a whole. Sentence and remedy of each are in the bundle, {@code alarm} and
 * {@code alarm_remedy}.
 */
public enum AlarmKind {
    /** Everything is redirected, because nobody has entered who we are. */
    SENDER_MISSING,
    /** The outbox stands, because the relay cannot be used. */
    RELAY_UNUSABLE,
    /** Mails are due and nothing moves, although the relay was not found to be in trouble. */
    QUEUE_STANDS,
    MAILBOX_UNREADABLE,
    /** Mails went out with a wish for reports, and none has come for hours. */
    NO_REPORTS,
    BOUNCES_JUMP,
    /** A program that wants to know of status changes does not take them. */
    WEBHOOK_FAILS,
    /** Many wrong passwords or keys within the hour: somebody guesses. */
    SIGN_INS_REFUSED
}
