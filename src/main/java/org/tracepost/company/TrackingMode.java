package org.tracepost.company;

/** How much of what a customer does with an e-mail is kept. It governs e-mails that were sent before a change, too. */
public enum TrackingMode {
    /** Every open and click with its time and program. */
    FULL,
    /** Only the date of the last open, overwritten each time. */
    DATE_ONLY,
    /** Nothing. */
    OFF
}
