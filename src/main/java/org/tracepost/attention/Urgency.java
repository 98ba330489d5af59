package org.tracepost.attention;

/** Why a problem stands where it stands in the list: worst first, in the order of the constants. */
public enum Urgency {
    /** Marked as spam: another e-mail does harm. */
    COMPLAINT,
    /** A document that did not get there, and is overdue or about much money. */
    DOCUMENT_DUE,
    /** Bounced, rejected or dropped. */
    FAILED,
    /** It never left, for a reason of our own. */
    NOT_SENT,
    /** Nobody knows whether it left, for longer than reports take. */
    UNCLEAR,
    /** Tried again and again for long. */
    DELAYED,
    /** An overdue invoice of which no e-mail was ever opened. */
    NEVER_OPENED,
    /** It was sent once more, and what became of that is not known yet. */
    RETRIED
}
