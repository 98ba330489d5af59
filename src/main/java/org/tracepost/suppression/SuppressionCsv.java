package org.tracepost.suppression;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tracepost.platform.TextEncoding;
import org.tracepost.platform.export.FormulaGuard;
import org.tracepost.suppression.ImportProblem.Kind;

/**
 * Reads a list of addresses as CSV (RFC 4180; separated by commas, semicolons or tabs):
 * {@code address[,reason][,until]}. A first line without an address is taken for a header, and may then name these
 * three among others, as the export does; a column {@code state} there says what is over. Stateless; stores nothing.
 */
final class SuppressionCsv {

    static final int MOST_LINES = 100_000;
    /** What the export writes for a complaint, and what makes one again. */
    static final String COMPLAINT = "complaint";
    /** The reason of an address that gets no messages to many, but everything else. */
    static final String UNSUBSCRIBED = "unsubscribed";

    /**
     * @param lines the usable ones, in their order
     * @param problems why the others are not
     */
    record Read(List<ImportedLine> lines, List<ImportProblem> problems) {}

    private final ZoneId zone;
    private final Instant now;
    private final List<ImportedLine> lines = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private ImportColumns columns;

    private SuppressionCsv(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** @param zone in which a date without a time is meant: until the end of that day */
    static Read read(byte[] content, ZoneId zone, Instant now) {
        SuppressionCsv reader = new SuppressionCsv(zone, now);
        TextEncoding.Decoded file = TextEncoding.decode(content, null);
        if (file.isText()) {
            reader.read(file.text());
        } else {
            reader.problems.add(ImportProblem.of(1, 0, Kind.NO_TEXT_FILE, ""));
        }
        return new Read(List.copyOf(reader.lines), List.copyOf(reader.problems));
    }

    private void read(String text) {
        int line = 1;
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                if (line > MOST_LINES + 1) {
                    problems.add(ImportProblem.of(line, 0, Kind.TOO_MANY_LINES, ""));
                    return;
                }
                take(
                        line,
                        records.next().toList().stream()
                                .map(SuppressionCsv::plain)
                                .toList());
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
        return text.length() > 1 && text.charAt(0) == '\'' && FormulaGuard.looksLikeFormula(text.substring(1))
                ? text.substring(1)
                : text;
    }

    private void take(int line, List<String> fields) {
        if (fields.stream().allMatch(String::isBlank)) {
            return;
        }
        if (columns == null) {
            columns = ImportColumns.isHeader(fields) ? ImportColumns.of(fields) : ImportColumns.BY_PLACE;
            if (columns.named()) {
                return;
            }
        }
        if (!isOver(ImportColumns.field(fields, columns.state()))) {
            ImportedLineReader reader = new ImportedLineReader(columns, zone, now, line);
            reader.read(fields).ifPresent(lines::add);
            problems.addAll(reader.problems());
        }
    }

    /** Our own export tells what was lifted or has expired: it shall not come back by that. */
    private static boolean isOver(String state) {
        return state.equalsIgnoreCase(SuppressionState.LIFTED.name())
                || state.equalsIgnoreCase(SuppressionState.EXPIRED.name());
    }
}
