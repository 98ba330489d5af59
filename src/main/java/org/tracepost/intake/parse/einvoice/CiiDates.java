package org.tracepost.intake.parse.einvoice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.DateTimeType;

/**
 * Dates of CII. EN 16931 allows format 102 only ({@code 20261121}, UNTDID 2379); formats that go on with a time (203,
 * 204) and ISO dates are understood too.
 */
final class CiiDates {

    private static final Pattern COMPACT = Pattern.compile("(\\d{8})(\\d{4,6})?");

    private CiiDates() {}

    /** @param term what the date is, should it be unreadable */
    static Optional<LocalDate> date(DateTimeType given, String term) {
        if (given == null) {
            return Optional.empty();
        }
        String text = Texts.line(given.getDateTimeStringValue());
        if (text.isEmpty()) {
            return Optional.ofNullable(given.getDateTimeLocal()).map(LocalDateTime::toLocalDate);
        }
        try {
            return Optional.of(
                    COMPACT.matcher(text).matches()
                            ? LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE)
                            : LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException noDate) {
            throw new DefectException(Problem.BAD_VALUE, term, text);
        }
    }
}
