package org.tracepost.draft;

import java.time.Instant;

/**
 * A draft in a list.
 *
 * @param label key of the word for what it is
 * @param title may be null
 */
public record DraftRow(String key, String address, String label, String title, Instant changedAt) {

    /** Where one goes on with it, below the product's own address. */
    public String link() {
        return DraftPlace.continued(address, key);
    }
}
