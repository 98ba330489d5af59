package org.tracepost.suppression;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.suppression.ImportProblem.Kind;

/**
 * Reads a list of addresses as CSV (RFC 4180; separated by commas, semicolons or tabs): {@code address[,reason][,until]}. A first line without
 * an address is taken for a header, and may then name these three among others, as the export does; a column {@code state} there says what is over.
 * Stateless; stores nothing.
 */
final class SuppressionCsv {

    static final int MOST_LINES = 100_000;
    /** What the export writes for a complaint, and what makes one again. */
    static final String COMPLAINT = "complaint";
    private static final int COLUMNS = 3;

    /**
     * @param lines    the usable ones, in their order
     * @param problems why the others are not
     */
    record Read(List<ImportedLine> lines, List<ImportProblem> problems) {
    }

    /** Where a column stands, from 0; -1: nowhere. */
    private record Header(int address, int reason, int until, int state, boolean named) {

        private static final Header BY_PLACE = new Header(0, 1, 2, -1, false);

        static Header of(List<String> titles) {
            return new Header(place(titles, "address", "email", "e-mail", "mail"), place(titles, "reason", "cause", "note"),
                    place(titles, "until", "end", "expires"), place(titles, "state"), true);
        }

        private static int place(List<String> titles, String... names) {
            for (String name : names) {
                for (int i = 0; i < titles.size(); i++) {
                    if (titles.get(i).equalsIgnoreCase(name)) {
                        return i;
                    }
                }
            }
            return -1;
        }
    }

    private final ZoneId zone;
    private final Instant now;
    private final List<ImportedLine> lines = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private Header header;

    private SuppressionCsv(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** @param zone in which a date without a time is meant: until the end of that day */
    static Read read(byte[] content, ZoneId zone, Instant now) {
        SuppressionCsv reader = new SuppressionCsv(zone, now);
        reader.read(decode(content));
        return new Read(List.copyOf(reader.lines), List.copyOf(reader.problems));
    }

    private static String decode(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException anotherEncoding) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private void read(String text) {
        int line = 1;
        try (CSVParser parser = CSVFormat.DEFAULT.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get()
                .parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                if (line > MOST_LINES + 1) {
                    problems.add(ImportProblem.of(line, 0, Kind.TOO_MANY_LINES, ""));
                    return;
                }
                take(line, records.next().toList().stream().map(SuppressionCsv::plain).toList());
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException badlyQuoted) {
            problems.add(ImportProblem.of(line, 0, Kind.BROKEN, ""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    /** Without the apostrophe that keeps spreadsheets from taking a text for a formula. */
    private static String plain(String field) {
        String text = field == null ? "" : field.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && SuppressionExport.looksLikeFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private void take(int line, List<String> fields) {
        if (fields.stream().allMatch(String::isBlank)) {
            return;
        }
        if (header == null) {
            boolean named = fields.stream().noneMatch(field -> field.indexOf('@') >= 0) && Header.of(fields).address() >= 0;
            header = named ? Header.of(fields) : Header.BY_PLACE;
            if (named) {
                return;
            }
        }
        if (!isOver(field(fields, header.state()))) {
            row(line, fields).ifPresent(lines::add);
        }
    }

    /** Our own export tells what was lifted or has expired: it shall not come back by that. */
    private static boolean isOver(String state) {
        return state.equalsIgnoreCase(SuppressionState.LIFTED.name()) || state.equalsIgnoreCase(SuppressionState.EXPIRED.name());
    }

    private Optional<ImportedLine> row(int line, List<String> fields) {
        int before = problems.size();
        if (!header.named() && fields.size() > COLUMNS && fields.subList(COLUMNS, fields.size()).stream().anyMatch(text -> !text.isBlank())) {
            problems.add(ImportProblem.of(line, COLUMNS + 1, Kind.TOO_MANY_COLUMNS, ""));
        }
        String written = field(fields, header.address());
        Optional<EmailAddress> address = EmailAddress.parse(written);
        if (address.isEmpty()) {
            problems.add(ImportProblem.of(line, header.address() + 1, Kind.NO_ADDRESS, written));
        }
        String why = field(fields, header.reason());
        if (why.length() > Suppression.LONGEST_NOTE) {
            problems.add(ImportProblem.of(line, header.reason() + 1, Kind.TOO_LONG, ""));
        }
        Optional<Instant> until = until(line, field(fields, header.until()));
        if (problems.size() > before) {
            return Optional.empty();
        }
        Optional<FailureReason> reason = reason(why);
        return Optional.of(new ImportedLine(line, address.orElseThrow(), why.equalsIgnoreCase(COMPLAINT) ? SuppressionCause.COMPLAINT : SuppressionCause.IMPORT,
                reason.orElse(null), why.isEmpty() || reason.isPresent() || why.equalsIgnoreCase(COMPLAINT) ? null : why, until.orElse(null)));
    }

    private static String field(List<String> fields, int place) {
        return place >= 0 && place < fields.size() ? fields.get(place) : "";
    }

    private static Optional<FailureReason> reason(String text) {
        String code = text.toLowerCase(Locale.ROOT);
        for (FailureReason reason : FailureReason.values()) {
            if (reason.code().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> until(int line, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> until = moment(text).or(() -> endOfDay(text));
        if (until.isEmpty()) {
            problems.add(ImportProblem.of(line, header.until() + 1, Kind.BAD_UNTIL, text));
        } else if (!until.get().isAfter(now)) {
            problems.add(ImportProblem.of(line, header.until() + 1, Kind.PAST, text));
        }
        return until;
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private Optional<Instant> endOfDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
