package org.tracepost.draft;

import java.time.Instant;

/**
 * What became of a page's wish to keep what is written.
 *
 * @param key under which the page keeps it from now on
 * @param version of the draft; 0: nothing was kept under the page's own key
 * @param done because it was sent, saved or thrown away; otherwise another window has gone on with it
 */
public record Kept(String key, int version, boolean done, Instant at) {

    public boolean isElsewhere() {
        return version == 0;
    }
}
