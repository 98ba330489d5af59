package org.tracepost.practice.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as the page shows it: in the machine's zone until the browser's script puts it into the reader's. */
record Times(String iso, String shown) {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    static Times of(Instant instant) {
        return new Times(instant.toString(), SHOWN.format(instant));
    }
}
