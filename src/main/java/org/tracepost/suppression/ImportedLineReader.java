package org.tracepost.suppression;

import static org.tracepost.suppression.ImportColumns.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.suppression.ImportProblem.Kind;

/** Makes an entry of one line of an imported list, or says what is wrong with it. */
final class ImportedLineReader {

    /** The databases know no later one in every place where it is shown or exported. */
    private static final int LAST_YEAR = 9999;

    private final ImportColumns columns;
    private final ZoneId zone;
    private final Instant now;
    private final int line;
    private final List<ImportProblem> problems = new ArrayList<>();

    ImportedLineReader(ImportColumns columns, ZoneId zone, Instant now, int line) {
        this.columns = columns;
        this.zone = zone;
        this.now = now;
        this.line = line;
    }

    /** Empty when there are {@link #problems()}. */
    Optional<ImportedLine> read(List<String> fields) {
        if (columns.unknown(fields) >= 0) {
            wrong(columns.unknown(fields), Kind.TOO_MANY_COLUMNS, "");
        }
        String written = field(fields, columns.address());
        Optional<EmailAddress> address = EmailAddress.parse(written);
        if (address.isEmpty()) {
            wrong(columns.address(), Kind.NO_ADDRESS, written);
        }
        String why = field(fields, columns.reason());
        if (why.length() > Suppression.LONGEST_NOTE) {
            wrong(columns.reason(), Kind.TOO_LONG, "");
        }
        Optional<Instant> until = until(field(fields, columns.until()));
        return problems.isEmpty() ? Optional.of(entry(address.orElseThrow(), why, until)) : Optional.empty();
    }

    List<ImportProblem> problems() {
        return problems;
    }

    private void wrong(int column, Kind kind, String value) {
        problems.add(ImportProblem.of(line, column + 1, kind, value));
    }

    private ImportedLine entry(EmailAddress address, String why, Optional<Instant> until) {
        if (why.equalsIgnoreCase(SuppressionCsv.UNSUBSCRIBED)) {
            return new ImportedLine(line, address, SuppressionCause.UNSUBSCRIBED, null, null, until.orElse(null));
        }
        boolean complaint = why.equalsIgnoreCase(SuppressionCsv.COMPLAINT);
        Optional<FailureReason> reason = Arrays.stream(FailureReason.values())
                .filter(r -> r.code().equalsIgnoreCase(why))
                .findFirst();
        return new ImportedLine(
                line,
                address,
                complaint ? SuppressionCause.COMPLAINT : SuppressionCause.IMPORT,
                reason.orElse(null),
                why.isEmpty() || complaint || reason.isPresent() ? null : why,
                until.orElse(null));
    }

    private Optional<Instant> until(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> until = moment(text).or(() -> endOfDay(text));
        if (until.isEmpty()) {
            wrong(columns.until(), Kind.BAD_UNTIL, text);
        } else if (!until.get().isAfter(now)) {
            wrong(columns.until(), Kind.PAST, text);
        }
        return until;
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text))
                    .filter(at -> at.getYear() <= LAST_YEAR && at.getYear() >= 0)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private Optional<Instant> endOfDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() <= LAST_YEAR && day.getYear() >= 0)
                    .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
