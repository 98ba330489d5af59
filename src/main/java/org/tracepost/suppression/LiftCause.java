package org.tracepost.suppression;

/** Why an entry is over before its time. */
public enum LiftCause {
    /** A clerk, an administrator or a program lifted it; their reason is kept. */
    PERSON,
    /** Who had unsubscribed wants messages again. */
    RECIPIENT,
    /** An e-mail to the address was delivered, opened or clicked. */
    ARRIVED,
    /** Somebody entered the address as a correction of another: it starts clean. */
    CORRECTED,
    /** Another entry took its place, because its cause is a stronger one. */
    REPLACED,
    /**
     * What was learnt later takes its ground away, e.g. that the address is a list, or that a report was about another
     * e-mail.
     */
    RECOUNTED,
    /** Its failures were judged anew by better rules: they are failures still, but not the address's fault. */
    REJUDGED
}
