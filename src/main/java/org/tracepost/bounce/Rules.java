package org.tracepost.bounce;

/** The rules by which reports are read and matched, as a whole. */
final class Rules {

    /**
     * Raised with each release whose rules may come to another verdict, so that one sees which reports are worth
     * reading again.
     */
    static final int VERSION = 3;

    private Rules() {}
}
