package org.tracepost.platform.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.tracepost.platform.export.ExportTable.Column;

class ExportTest {

    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\")";
    private static final Instant MOMENT = Instant.parse("2026-03-29T00:59:59.123Z");

    private static ExportTable table() {
        return new ExportTable(
                "Invoice e-mails",
                List.of("Made today", "Sum: 7"),
                List.of(
                        new Column("Number", Cell.TEXT, 14),
                        new Column("Count", Cell.NUMBER, 6),
                        new Column("Amount", Cell.AMOUNT, 9),
                        new Column("Due", Cell.DAY, 10),
                        new Column("Sent", Cell.MOMENT, 16)),
                Locale.ENGLISH,
                ZoneId.of("Europe/Warsaw"));
    }

    private static List<Object> row(int i) {
        return Arrays.asList(
                i == 1 ? FORMULA : "INV-" + i,
                i,
                new BigDecimal("-1234.5000"),
                LocalDate.of(2026, 11, 30),
                i == 2 ? null : MOMENT);
    }

    /** Seven rows in pages of three. */
    private static ExportRows<Integer> seven() {
        return last -> IntStream.rangeClosed(1, 7)
                .boxed()
                .filter(i -> i > last.orElse(0))
                .limit(3)
                .toList();
    }

    private static byte[] written(ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(7, Export.write(format, table(), seven(), ExportTest::row, out));
        return out.toByteArray();
    }

    @Test
    void writeShouldGiveEveryRowOnceWhenPagesFollowEachOther() throws IOException {
        String csv = new String(written(ExportFormat.CSV), StandardCharsets.UTF_8);
        assertEquals(
                "Number,Count,Amount,Due,Sent\r\n\"'=HYPERLINK(\"\"http://evil.example\"\")\",1,-1234.50,2026-11-30,2026-03-29T01:59:59+01:00\r\n"
                        + "INV-2,2,-1234.50,2026-11-30,\r\n",
                csv.substring(0, csv.indexOf("INV-3")));
        assertEquals(8, csv.lines().count());
    }

    @Test
    void xlsxShouldHoldValuesAndNoFormulaWhenATextLooksLikeOne() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written(ExportFormat.XLSX)))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals("Invoice e-mails", rows.get(0).getCellText(0));
            List<Row> data = rows.stream().filter(r -> r.getRowNum() > 5).toList();
            assertEquals(7, data.size());
            assertEquals(FORMULA, data.get(0).getCellText(0));
            assertEquals(CellType.STRING, data.get(0).getCell(0).getType());
            assertEquals(
                    new BigDecimal("-1234.50").stripTrailingZeros(),
                    data.get(0).getCellAsNumber(2).orElseThrow().stripTrailingZeros());
            assertEquals(
                    LocalDateTime.of(2026, 3, 29, 1, 59, 59),
                    data.get(0).getCellAsDate(4).orElseThrow());
            assertEquals("", data.get(1).getCellText(4));
        }
    }

    @Test
    void xlsxShouldBeginAnotherSheetWhenOneIsFull() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(table(), out, 8)) {
            for (int i = 1; i <= 7; i++) {
                sheet.row(row(i));
            }
            sheet.finish();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(
                    List.of("Invoice e-mails", "Invoice e-mails 2"),
                    book.getSheets().map(s -> s.getName()).toList());
            List<String> numbers = new ArrayList<>();
            book.getSheets().forEach(s -> {
                try {
                    s.read().stream()
                            .map(r -> r.getCellText(0))
                            .filter(t -> t.startsWith("INV-"))
                            .forEach(numbers::add);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertEquals(List.of("INV-2", "INV-3", "INV-4", "INV-5", "INV-6", "INV-7"), numbers);
        }
    }

    @Test
    void pdfShouldShowTitleRemarksAndRows() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(ExportFormat.PDF))) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(
                    text.contains("Invoice e-mails")
                            && text.contains("Sum: 7")
                            && text.contains("INV-7")
                            && text.contains("-1,234.50"),
                    text);
        }
    }

    @Test
    void pdfShouldSayThatItEndsWhenThereAreTooManyRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfSheet sheet = new PdfSheet(table(), out, 60)) {
            for (int i = 1; !sheet.full(); i++) {
                sheet.row(row(i));
            }
            sheet.finish();
        }
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(
                    text.contains("INV-60") && !text.contains("INV-61") && text.contains("A PDF ends after 60 rows"),
                    text);
            assertTrue(pdf.getNumberOfPages() > 1);
        }
    }

    @Test
    void pdfShouldPutAQuestionMarkWhereTheFontHasNoLetter() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(
                ExportFormat.PDF,
                table(),
                last -> last.isEmpty() ? List.of("漢字 Łódź\u0007") : List.of(),
                text -> Arrays.asList(text, 1, null, null, null),
                out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("?? Łódź?"));
        }
    }

    @Test
    void writeShouldReadNothingMoreWhenTheReaderHasGone() {
        List<Integer> asked = new ArrayList<>();
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
        ExportRows<Integer> endless = last -> {
            asked.add(last.orElse(0));
            return List.of(last.orElse(0) + 1);
        };
        assertThrows(IOException.class, () -> Export.write(ExportFormat.CSV, table(), endless, ExportTest::row, gone));
        assertEquals(List.of(0), asked);
        asked.clear();
        assertThrows(IOException.class, () -> Export.write(ExportFormat.XLSX, table(), endless, i -> row(2), gone));
        assertTrue(asked.size() < 5000, () -> "still reading after " + asked.size());
    }

    @Test
    void cleanedShouldKeepWhatXmlCanHold() {
        assertEquals("a\uFFFDb\uFFFD\uD83D\uDE00", XlsxSheet.cleaned("a\u0000b\uD800\uD83D\uDE00"));
        assertEquals(32_000, XlsxSheet.cleaned("x".repeat(40_000)).length());
    }
}
