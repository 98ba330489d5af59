package org.tracepost.company;

import java.time.ZoneId;
import java.util.Locale;
import org.tracepost.mail.EmailAddress;

/** A company without a database, for tests of other rooms. */
public final class OurCompany {

    private OurCompany() {}

    public static Company called(String name) {
        return new Company(
                name,
                EmailAddress.parse("office@ours.example").orElseThrow(),
                Locale.ENGLISH,
                "EUR",
                ZoneId.of("Europe/Warsaw"));
    }
}
