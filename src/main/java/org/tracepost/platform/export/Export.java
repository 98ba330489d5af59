package org.tracepost.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes a table to a stream while its rows are read. */
public final class Export {

    /** A PDF is for reading and for paper; beyond this it says so and ends. Programs take CSV or XLSX. */
    public static final int MOST_ROWS_OF_PDF = 100_000;

    private Export() {}

    /**
     * @param values the cells of a row, one for each column
     * @return how many rows were written
     * @throws IOException when the reader has gone: then nothing more is read
     */
    public static <T> long write(
            ExportFormat format,
            ExportTable table,
            ExportRows<T> rows,
            Function<T, List<Object>> values,
            OutputStream out)
            throws IOException {
        long count = 0;
        try (ExportSheet sheet = open(format, table, out)) {
            List<T> page = rows.after(Optional.empty());
            while (!page.isEmpty() && !sheet.full()) {
                for (T row : page) {
                    if (!sheet.full()) {
                        sheet.row(values.apply(row));
                        count++;
                    }
                }
                sheet.flush();
                page = rows.after(Optional.of(page.get(page.size() - 1)));
            }
            sheet.finish();
        }
        out.flush();
        return count;
    }

    private static ExportSheet open(ExportFormat format, ExportTable table, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvSheet(table, out);
            case XLSX -> new XlsxSheet(table, out);
            case PDF -> new PdfSheet(table, out, MOST_ROWS_OF_PDF);
        };
    }
}
