package org.tracepost.platform.export;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.tracepost.platform.Texts;
import org.tracepost.platform.pdf.Fonts;

/**
 * A table on A4 pages across. The pages lie in a temporary file until the end, because a PDF begins with a font whose
 * letters are known last: so memory stays small, but the first byte goes out when the last row is read.
 */
final class PdfSheet implements ExportSheet {

    private static final PDRectangle PAPER = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float MARGIN = 30;
    private static final float SIZE = 7;
    private static final float LEADING = 9;
    private static final float TITLE = 14;
    private static final int MOST_LINES = 2;
    private static final Color INK = new Color(0x1F2937);
    private static final Color SOFT = new Color(0x6B7280);
    private static final Color RULE = new Color(0xD1D5DB);

    private final ExportTable table;
    private final OutputStream out;
    private final int mostRows;
    private final PDDocument document;
    private final PdfType regular;
    private final PdfType bold;
    private final PdfCells cells;
    private final List<Integer> shown;
    private final float[] lefts;
    private PDPageContentStream page;
    private int pages;
    private float y;
    private int rows;

    PdfSheet(ExportTable table, OutputStream out, int mostRows) throws IOException {
        this.table = table;
        this.out = out;
        this.mostRows = mostRows;
        document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        document.getDocumentInformation().setTitle(table.title());
        document.getDocumentInformation().setProducer("Tracepost");
        document.getDocumentCatalog().setLanguage(table.locale().toLanguageTag());
        regular = new PdfType(document, Fonts.REGULAR);
        bold = new PdfType(document, Fonts.SEMIBOLD);
        cells = new PdfCells(table);
        shown = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).paper())
                .boxed()
                .toList();
        lefts = lefts(shown.stream().map(table.columns()::get).toList());
        turn();
    }

    private static float[] lefts(List<ExportTable.Column> columns) {
        float room = PAPER.getWidth() - 2 * MARGIN;
        int weights = columns.stream().mapToInt(ExportTable.Column::weight).sum();
        float[] lefts = new float[columns.size() + 1];
        lefts[0] = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            lefts[i + 1] = lefts[i] + room * columns.get(i).weight() / weights;
        }
        return lefts;
    }

    /** Turns to a new page, with the titles of the columns on it. */
    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage sheet = new PDPage(PAPER);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        pages++;
        y = PAPER.getHeight() - MARGIN;
        say(
                regular,
                SIZE,
                PAPER.getWidth() - MARGIN - 60,
                MARGIN / 2,
                SOFT,
                new Texts(table.locale()).text("export.page", pages));
        if (pages == 1) {
            y -= TITLE;
            say(bold, TITLE, MARGIN, y, INK, table.title());
            y -= LEADING;
            for (String remark : table.remarks()) {
                for (String part : regular.wrapped(remark, SIZE + 1, PAPER.getWidth() - 2 * MARGIN, 4)) {
                    y -= LEADING + 2;
                    say(regular, SIZE + 1, MARGIN, y, SOFT, part);
                }
            }
            y -= LEADING;
        }
        List<List<String>> titles = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            titles.add(bold.wrapped(table.columns().get(shown.get(i)).title(), SIZE, width(i), MOST_LINES));
        }
        band(bold, titles);
    }

    @Override
    public void row(List<Object> values) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            lines.add(regular.wrapped(cells.written(values.get(shown.get(i))), SIZE, width(i), MOST_LINES));
        }
        int most = lines.stream().mapToInt(List::size).max().orElse(1);
        if (y - most * LEADING < MARGIN) {
            turn();
        }
        band(regular, lines);
        rows++;
    }

    private float width(int column) {
        return lefts[column + 1] - lefts[column] - 4;
    }

    /** One row, however many lines its cells have, with a rule below it. */
    private void band(PdfType type, List<List<String>> lines) throws IOException {
        int most = Math.max(1, lines.stream().mapToInt(List::size).max().orElse(1));
        for (int i = 0; i < lines.size(); i++) {
            for (int n = 0; n < lines.get(i).size(); n++) {
                String text = lines.get(i).get(n);
                float left = cells.rightAligned(shown.get(i)) ? lefts[i + 1] - 4 - type.width(text, SIZE) : lefts[i];
                say(type, SIZE, left, y - LEADING * (n + 1), INK, text);
            }
        }
        y -= most * LEADING + 3;
        page.setStrokingColor(RULE);
        page.setLineWidth(0.4f);
        page.moveTo(MARGIN, y);
        page.lineTo(PAPER.getWidth() - MARGIN, y);
        page.stroke();
        y -= 1;
    }

    private void say(PdfType type, float size, float left, float base, Color ink, String text) throws IOException {
        if (!text.isEmpty()) {
            page.beginText();
            page.setNonStrokingColor(ink);
            page.setFont(type.font(), size);
            page.newLineAtOffset(left, base);
            page.showText(text);
            page.endText();
        }
    }

    @Override
    public void flush() {
        // nothing can go out before the end
    }

    @Override
    public boolean full() {
        return rows >= mostRows;
    }

    @Override
    public void finish() throws IOException {
        if (full()) {
            y -= LEADING * 2;
            if (y < MARGIN) {
                turn();
                y -= LEADING * 2;
            }
            say(bold, SIZE + 2, MARGIN, y, INK, new Texts(table.locale()).text("export.pdf_full", mostRows));
        }
        page.close();
        document.save(new Unclosed(out));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
