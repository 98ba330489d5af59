package org.tracepost.customer;

import java.time.Instant;

/**
 * A customer as the list shows it.
 *
 * @param leadSince null: no lead
 */
public record CustomerRow(
        Long id,
        String number,
        String name,
        String city,
        String country,
        String phone,
        Instant leadSince,
        long contacts) {

    /** A customer-to-be. */
    public boolean lead() {
        return leadSince != null;
    }
}
