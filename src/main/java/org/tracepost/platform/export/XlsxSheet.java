package org.tracepost.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook (ECMA-376), zipped into the stream row by row. Every text is written as a cell of type text, which no
 * spreadsheet runs as a formula; numbers, days and moments are values one can reckon with. Where a sheet is full the
 * next one begins.
 */
final class XlsxSheet implements ExportSheet {

    /** Excel takes 1,048,576. */
    static final int ROWS_OF_SHEET = 1_000_000;

    private static final int LONGEST_TEXT = 32_000;
    private static final int WIDEST = 60;

    private final ExportTable table;
    private final int rowsOfSheet;
    private final Workbook book;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(ExportTable table, OutputStream out) {
        this(table, out, ROWS_OF_SHEET);
    }

    XlsxSheet(ExportTable table, OutputStream out, int rowsOfSheet) {
        this.table = table;
        this.rowsOfSheet = rowsOfSheet;
        book = new Workbook(new Unclosed(out), "Tracepost", "1.0");
        begin();
    }

    private void begin() {
        sheets++;
        sheet = book.newWorksheet(name() + (sheets == 1 ? "" : " " + sheets));
        row = 0;
        if (sheets == 1) {
            line(table.title());
            sheet.style(0, 0).bold().fontSize(14).set();
            table.remarks().forEach(this::line);
            row++;
        }
        List<ExportTable.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, Math.min(WIDEST, Math.max(8, columns.get(i).weight() + 2)));
            sheet.inlineString(row, i, cleaned(columns.get(i).title()));
            sheet.style(row, i).bold().fillColor("E8EDF4").set();
        }
        row++;
        sheet.freezePane(0, row);
    }

    private void line(String text) {
        sheet.inlineString(row++, 0, cleaned(text));
    }

    /** What Excel takes as the name of a sheet: at most 31 characters, none of []:*?/\ */
    private String name() {
        String name = table.title().replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.length() > 28 ? name.substring(0, 28) : name;
    }

    @Override
    public void row(List<Object> values) throws IOException {
        if (row >= rowsOfSheet) {
            sheet.finish();
            begin();
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                write(i, values.get(i));
            }
        }
        row++;
    }

    private void write(int column, Object value) {
        ZoneId zone = table.zone();
        if (value instanceof Instant moment) {
            sheet.value(
                    row,
                    column,
                    moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toLocalDateTime());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof BigDecimal amount) {
            sheet.value(row, column, amount);
            sheet.style(row, column).format("#,##0.00").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.inlineString(row, column, cleaned(value.toString()));
        }
    }

    /** Without what XML 1.0 cannot hold, and no longer than a cell. */
    static String cleaned(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_TEXT)
                .map(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000
                                ? c
                                : '\uFFFD')
                .forEach(kept::appendCodePoint);
        return kept.length() > LONGEST_TEXT ? kept.substring(0, LONGEST_TEXT) : kept.toString();
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        book.finish();
    }

    @Override
    public void close() {
        // a book that was not finished is no book: its reader is told by the missing end
    }
}
