package org.tracepost.sample;

/** When somebody had left and nobody knew, in days before the present. */
final class LeftAddress {

    static final int FROM = 215;
    static final int UNTIL = 190;

    private LeftAddress() {}
}
