package org.tracepost.webhook;

import java.time.Duration;

/**
 * What came back for a POST.
 *
 * @param httpStatus null when nothing came back
 * @param words why it failed: the receiver's own words, or what broke; empty when it did not
 */
public record Answer(Integer httpStatus, String words, Duration took) {

    private static final int GONE = 410;

    /** Any 2xx. */
    public boolean taken() {
        return httpStatus != null && httpStatus / 100 == 2;
    }

    /** The receiver never wants to hear of us again (410, as Standard Webhooks has it). */
    public boolean gone() {
        return httpStatus != null && httpStatus == GONE;
    }
}
