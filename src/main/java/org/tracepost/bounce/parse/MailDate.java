package org.tracepost.bounce.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of mails (RFC 5322 section 3.3 and the obsolete forms of 4.3). */
final class MailDate {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,2})[ -]+([A-Za-z]{3})[a-z]*[ -]+(\\d{2,4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?\\s*([+-]\\d{4}|[A-Za-z]{1,5})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES =
            Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);

    private MailDate() {}

    /** The moment; a missing or unknown zone is taken for UTC. Empty when it is no date. Never throws. */
    static Optional<Instant> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1;
        int year = Integer.parseInt(m.group(3));
        int century = year >= 100 ? 0 : year < 50 ? 2000 : 1900;
        int second = m.group(6) == null ? 0 : Math.min(59, Integer.parseInt(m.group(6)));
        try {
            LocalDateTime local = LocalDateTime.of(
                    century + year,
                    month,
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(4)),
                    Integer.parseInt(m.group(5)),
                    second);
            return Optional.of(local.toInstant(zone(m.group(7))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static ZoneOffset zone(String text) {
        if (text == null || Character.isLetter(text.charAt(0))) {
            return ZoneOffset.ofHours(text == null ? 0 : ZONES.getOrDefault(text.toUpperCase(Locale.ROOT), 0));
        }
        int sign = text.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * Integer.parseInt(text.substring(1, 3)), sign * Integer.parseInt(text.substring(3, 5)));
    }
}
