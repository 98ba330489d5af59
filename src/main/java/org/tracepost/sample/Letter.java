package org.tracepost.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.mail.Token;

/**
 * One e-mail to one address, as its fate needs to know it.
 *
 * @param age how long before the present it is written
 * @param file the document's PDF; empty for a circular
 */
record Letter(
        long recipientId,
        Token token,
        String address,
        String name,
        Locale language,
        String subject,
        Habit habit,
        Instant sent,
        Duration age,
        Optional<String> file) {

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    String server() {
        return "mx1." + domain();
    }

    /** Whether it is younger than so many days. */
    boolean since(int days) {
        return age.compareTo(Duration.ofDays(days)) < 0;
    }
}
