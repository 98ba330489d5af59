package org.tracepost.intake.parse.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.csv.CustomerList.LineProblem;

/**
 * Reads customers and contacts from CSV (RFC 4180 and what spreadsheets make of it): encoding, separator and the meaning of the columns
 * are found out. Stateless; stores nothing.
 */
public final class CustomerCsv {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    /** Excel's own first line that names the separator. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE);

    private final ReadingLimits limits;

    public CustomerCsv(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * @param charset the encoding, where the clerk knows better than we guess
     * @return always a list; if the file as a whole is of no use, one without rows and with a defect
     */
    public CustomerList read(byte[] content, Optional<Charset> charset) {
        try {
            if (content.length == 0) {
                throw new DefectException(Problem.EMPTY);
            }
            if (content.length > limits.csvSize()) {
                throw new DefectException(Problem.TOO_LARGE, limits.csvSize() / ReadingLimits.MEGABYTE);
            }
            return read(TextEncoding.decode(content, charset));
        } catch (DefectException wrong) {
            return new CustomerList(charset.orElse(StandardCharsets.UTF_8), ';', List.of(), List.of(), List.of(), List.of(),
                    Optional.of(wrong.defect()));
        }
    }

    private CustomerList read(TextEncoding.Decoded file) {
        Matcher separatorLine = SEPARATOR_LINE.matcher(file.text());
        boolean told = separatorLine.lookingAt();
        String text = told ? file.text().substring(separatorLine.end()) : file.text();
        char separator = told ? separatorLine.group(1).charAt(0) : separator(text);
        Lines lines = new Lines(text, separator, told ? 1 : 0);
        Header header = header(lines);
        if (!header.isUsable()) {
            throw new DefectException(Problem.CSV_NO_HEADER);
        }
        List<CustomerRow> rows = new ArrayList<>();
        List<LineProblem> problems = new ArrayList<>();
        read(lines, header, rows, problems);
        if (rows.isEmpty() && problems.isEmpty()) {
            throw new DefectException(Problem.CSV_NO_ROWS);
        }
        return new CustomerList(file.charset(), separator, header.columns(), header.ignored(), rows,
                problems.stream().limit(CustomerList.MOST_PROBLEMS).toList(), Optional.empty());
    }

    private void read(Lines lines, Header header, List<CustomerRow> rows, List<LineProblem> problems) {
        SeenRows seen = new SeenRows();
        while (lines.hasNext()) {
            List<String> fields = lines.next();
            if (lines.number() > limits.csvLines() + 1) {
                throw new DefectException(Problem.CSV_TOO_MANY_LINES, limits.csvLines());
            }
            if (fields.stream().allMatch(String::isBlank)) {
                continue;
            }
            RowReader reader = new RowReader(header, lines.number(), fields);
            CustomerRow row = reader.read();
            Optional<Defect> objection = reader.problems().isEmpty() ? seen.objection(row) : Optional.empty();
            objection.ifPresent(defect -> problems.add(new LineProblem(row.line(), "", defect)));
            problems.addAll(reader.problems());
            if (reader.problems().isEmpty() && objection.isEmpty()) {
                rows.add(row);
            }
        }
    }

    /** The one by which most of the header's columns are understood; failing that, the one that gives most columns. */
    private static char separator(String text) {
        String firstLine = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        Comparator<Character> byMeaning = Comparator.comparingInt(c -> header(firstLine, c).positions().size());
        Comparator<Character> bySize = Comparator.comparingInt(c -> header(firstLine, c).titles().size());
        return new String(SEPARATORS).chars().mapToObj(c -> (char) c).max(byMeaning.thenComparing(bySize)).orElse(';');
    }

    private static Header header(String line, char separator) {
        try {
            return header(new Lines(line, separator, 0));
        } catch (DefectException badlyQuoted) {
            return Header.of(List.of());
        }
    }

    /** Empty lines may stand above it. */
    private static Header header(Lines lines) {
        List<String> titles = List.of();
        while (titles.stream().allMatch(String::isBlank) && lines.hasNext()) {
            titles = lines.next();
        }
        return Header.of(titles);
    }

    /** The records of the file with the number of the line where each starts. */
    private static final class Lines {

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final int skipped;
        private int number;

        Lines(String text, char separator, int skipped) {
            this.skipped = skipped;
            try {
                parser = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true)
                        .get().parse(new StringReader(text));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            records = parser.iterator();
        }

        boolean hasNext() {
            number = (int) parser.getCurrentLineNumber() + 1 + skipped;
            try {
                return records.hasNext();
            } catch (UncheckedIOException | IllegalStateException badlyQuoted) {
                throw new DefectException(Problem.CSV_BROKEN, number);
            }
        }

        int number() {
            return number;
        }

        List<String> next() {
            return records.next().toList().stream().map(field -> field == null ? "" : field.strip()).toList();
        }
    }
}
