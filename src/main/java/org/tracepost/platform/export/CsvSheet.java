package org.tracepost.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV by RFC 4180, UTF-8: one line of titles, days and moments by ISO 8601, a point before decimals, in every language.
 */
final class CsvSheet implements ExportSheet {

    private final CSVPrinter csv;
    private final ZoneId zone;

    CsvSheet(ExportTable table, OutputStream out) throws IOException {
        zone = table.zone();
        csv = CSVFormat.DEFAULT.print(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.printRecord(table.columns().stream().map(ExportTable.Column::title).toList());
    }

    @Override
    public void row(List<Object> values) throws IOException {
        csv.printRecord(values.stream().map(this::written).toList());
    }

    /** A number is never a formula, whatever its sign. */
    private String written(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
        }
        if (value instanceof Number number) {
            return number instanceof BigDecimal amount ? plain(amount) : number.toString();
        }
        return FormulaGuard.safe(value.toString());
    }

    /** With two decimals, or more where there are more; the database has four of each amount. */
    private static String plain(BigDecimal amount) {
        BigDecimal brief = amount.stripTrailingZeros();
        return (brief.scale() < 2 ? brief.setScale(2) : brief).toPlainString();
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    @Override
    public void close() {
        // the stream is the caller's
    }
}
