package org.tracepost.intake.parse.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.platform.TextEncoding;

/** The records of a CSV file with the number of the line where each starts. The separator is found out. */
final class CsvLines {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    /** Excel's own first line that names the separator. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE);

    private final char separator;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int skipped;
    private int number;

    private CsvLines(String text, char separator, int skipped) {
        this.separator = separator;
        this.skipped = skipped;
        try {
            parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(false)
                    .setIgnoreSurroundingSpaces(true)
                    .get()
                    .parse(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        records = parser.iterator();
    }

    /** @throws DefectException when it is no text at all */
    static TextEncoding.Decoded decoded(byte[] content, Optional<Charset> forced) {
        TextEncoding.Decoded file = TextEncoding.decode(content, forced.orElse(null));
        if (!file.isText()) {
            throw new DefectException(Problem.NO_TEXT_FILE);
        }
        return file;
    }

    static CsvLines of(String file) {
        Matcher separatorLine = SEPARATOR_LINE.matcher(file);
        boolean told = separatorLine.lookingAt();
        String text = told ? file.substring(separatorLine.end()) : file;
        return new CsvLines(text, told ? separatorLine.group(1).charAt(0) : separator(text), told ? 1 : 0);
    }

    char separator() {
        return separator;
    }

    /** The first line that is not blank. */
    List<String> first() {
        List<String> fields = List.of();
        while (fields.stream().allMatch(String::isBlank) && hasNext()) {
            fields = next();
        }
        return fields;
    }

    /** What the first line that is not blank calls the columns. */
    Header header() {
        return Header.of(first());
    }

    boolean hasNext() {
        number = (int) parser.getCurrentLineNumber() + 1 + skipped;
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException badlyQuoted) {
            throw new DefectException(Problem.CSV_BROKEN, number);
        }
    }

    /** Where the next record, or the one just read, starts. */
    int number() {
        return number;
    }

    List<String> next() {
        return records.next().toList().stream()
                .map(field -> field == null ? "" : field.strip())
                .toList();
    }

    /** The one by which most of the header's columns are understood; failing that, the one that gives most columns. */
    private static char separator(String text) {
        String firstLine =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        Comparator<Character> byMeaning =
                Comparator.comparingInt(c -> header(firstLine, c).positions().size());
        Comparator<Character> bySize =
                Comparator.comparingInt(c -> header(firstLine, c).titles().size());
        return new String(SEPARATORS)
                .chars()
                .mapToObj(c -> (char) c)
                .max(byMeaning.thenComparing(bySize))
                .orElse(';');
    }

    private static Header header(String line, char separator) {
        try {
            return new CsvLines(line, separator, 0).header();
        } catch (DefectException badlyQuoted) {
            return Header.of(List.of());
        }
    }
}
