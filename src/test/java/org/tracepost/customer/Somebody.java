package org.tracepost.customer;

import java.time.Instant;
import java.util.Locale;

/** Customers without a database, for tests of other rooms. */
public final class Somebody {

    private Somebody() {}

    public static Customer called(String name, Locale language) {
        return new Customer("C-00001", CustomerDetails.named(name, language), Instant.EPOCH);
    }
}
