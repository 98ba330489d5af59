package org.tracepost.intake.parse.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.csv.CustomerList.LineProblem;
import org.tracepost.platform.TextEncoding;

/**
 * Reads customers and contacts from CSV (RFC 4180 and what spreadsheets make of it): encoding, separator and the
 * meaning of the columns are found out. Stateless; stores nothing.
 */
public final class CustomerCsv {

    private static final Logger LOG = Logger.getLogger(CustomerCsv.class.getName());

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
            return read(CsvLines.decoded(content, charset));
        } catch (DefectException wrong) {
            return new CustomerList(
                    charset.orElse(StandardCharsets.UTF_8),
                    ';',
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.of(wrong.defect()));
        }
    }

    private CustomerList read(TextEncoding.Decoded file) {
        CsvLines lines = CsvLines.of(file.text());
        Header header = lines.header();
        if (!header.isUsable()) {
            throw new DefectException(Problem.CSV_NO_HEADER);
        }
        List<CustomerRow> rows = new ArrayList<>();
        List<LineProblem> problems = new ArrayList<>();
        read(lines, header, rows, problems);
        if (rows.isEmpty() && problems.isEmpty()) {
            throw new DefectException(Problem.CSV_NO_ROWS);
        }
        return new CustomerList(
                file.charset(),
                lines.separator(),
                header.columns(),
                header.ignored(),
                rows,
                problems.stream().limit(CustomerList.MOST_PROBLEMS).toList(),
                Optional.empty());
    }

    private void read(CsvLines lines, Header header, List<CustomerRow> rows, List<LineProblem> problems) {
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
            Optional<CustomerRow> read = row(reader);
            if (read.isEmpty()) {
                problems.add(new LineProblem(lines.number(), "", Defect.of(Problem.FAULT)));
                continue;
            }
            CustomerRow row = read.get();
            Optional<Defect> objection = reader.problems().isEmpty() ? seen.objection(row) : Optional.empty();
            objection.ifPresent(defect -> problems.add(new LineProblem(row.line(), "", defect)));
            problems.addAll(reader.problems());
            if (reader.problems().isEmpty() && objection.isEmpty()) {
                rows.add(row);
            }
        }
    }

    /** A line that breaks our own reader must not keep the others from being read. */
    private static Optional<CustomerRow> row(RowReader reader) {
        try {
            return Optional.of(reader.read());
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A line of a customer list could not be read", fault);
            return Optional.empty();
        }
    }
}
