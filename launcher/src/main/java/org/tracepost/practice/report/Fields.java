package org.tracepost.practice.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** The fields of a report's second part (RFC 3464 section 2.1). */
final class Fields {

    /** RFC 5322 section 3.3. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendPattern("EEE, d MMM yyyy HH:mm:ss xx")
            .toFormatter(Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private final StringBuilder lines = new StringBuilder();

    Fields with(String name, String value) {
        lines.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    Fields with(String name, Optional<String> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    Fields with(String name, Instant date) {
        return with(name, DATE.format(date));
    }

    Fields nextGroup() {
        lines.append("\r\n");
        return this;
    }

    /** Non-ASCII addresses make it a report of RFC 6533, with types of its own. */
    boolean isInternationalised() {
        return lines.chars().anyMatch(c -> c > 0x7f);
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
