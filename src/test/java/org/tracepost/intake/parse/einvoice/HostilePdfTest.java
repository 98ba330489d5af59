package org.tracepost.intake.parse.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.einvoice.Reading.Read;
import org.tracepost.intake.parse.einvoice.Reading.Unreadable;

/**
 * PDFs of some kilobytes that unpack to more than any heap, by each filter and wherever PDFBox unpacks. What is
 * measured is the memory that reading asks for.
 */
class HostilePdfTest {

    private static final int ZEROS = 300 * ReadingLimits.MEGABYTE;
    /** Twice the largest embedded file and some, whatever the PDF unpacks to. */
    private static final long MOST_MEMORY = 120L * ReadingLimits.MEGABYTE;

    private static final Map<String, byte[]> BOMBS = new HashMap<>();

    /** Each list is a chain as it stands in the PDF: the first is undone first. */
    static Stream<List<String>> chains() {
        return Stream.of(
                List.of("ASCIIHexDecode", "FlateDecode"),
                List.of("ASCII85Decode", "FlateDecode"),
                List.of("RunLengthDecode", "FlateDecode"),
                List.of("LZWDecode", "FlateDecode"),
                List.of("FlateDecode", "FlateDecode"),
                List.of("FlateDecode", "FlateDecode", "FlateDecode"),
                List.of("AHx", "A85", "Fl"),
                List.of("LZWDecode"),
                List.of("RunLengthDecode"),
                List.of("ASCIIHexDecode"),
                List.of("ASCII85Decode"),
                List.of("A85"));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void readShouldRefuseWithoutUnpackingWhenTheEmbeddedFileHasThisChain(List<String> chain) throws IOException {
        Problem problem = problem(embedded(filters(chain), packed(new byte[0], chain)));
        assertEquals(Problem.PDF_ATTACHMENT, problem);
        assertTrue(Samples.error(embedded(filters(chain), packed(new byte[0], chain)))
                .contains("FlateDecode alone is read"));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void readShouldRefuseWithoutUnpackingWhenAnObjectStreamHasThisChain(List<String> chain) throws IOException {
        assertEquals(Problem.PDF_FILTER, problem(objectStream(filters(chain), packed(CATALOGUE, chain), "")));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void readShouldRefuseWithoutUnpackingWhenTheCrossReferenceStreamHasThisChain(List<String> chain)
            throws IOException {
        assertEquals(
                Problem.PDF_FILTER, problem(crossReferences(filters(chain), packed(new byte[7], chain), "/W [1 4 2]")));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void readShouldNotUnpackMetadataWhenItHasThisChain(List<String> chain) throws IOException {
        byte[] xml = Samples.bytes(Samples.CII);
        Pdf pdf = new Pdf();
        pdf.object(
                1,
                "<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R /Names << /EmbeddedFiles << /Names [(factur-x.xml) 3 0 R] >> >> >>");
        pdf.rest(xml, "");
        pdf.stream(5, "/Type /Metadata /Subtype /XML " + filters(chain), packed(new byte[0], chain));
        byte[] file = pdf.withTable(5);
        Reading reading = measured(file);
        assertEquals(
                "R-2026/12",
                assertInstanceOf(Read.class, reading.result()).invoice().number());
    }

    @Test
    void readShouldStopCountingWhenOneFlateIsABomb() throws IOException {
        List<String> flate = List.of("FlateDecode");
        assertEquals(Problem.PDF_ATTACHMENT, problem(embedded(filters(flate), packed(new byte[0], flate))));
        assertEquals(Problem.PDF_TOO_LARGE, problem(objectStream(filters(flate), packed(CATALOGUE, flate), "")));
        assertEquals(
                Problem.PDF_OBJECTS,
                problem(crossReferences(filters(flate), packed(new byte[7], flate), "/W [1 4 2]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<</A[]/B[]>>", "[[[]]]", "/N/A/B ", "()()"})
    void readShouldRefuseWhenAnObjectStreamHoldsTooManyObjects(String many) throws IOException {
        byte[] content = (new String(CATALOGUE, StandardCharsets.ISO_8859_1) + "[" + many.repeat(400_000) + "]")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                Problem.PDF_OBJECTS,
                problem(objectStream(filters(List.of("FlateDecode")), encode(content, "FlateDecode"), "")));
    }

    @Test
    void readShouldRefuseWhenTheCatalogueItselfHoldsTooManyObjects() throws IOException {
        Pdf pdf = new Pdf();
        pdf.object(1, "<< /Type /Catalog /Pages 2 0 R /A [" + "[] ".repeat(3_000_000) + "] >>");
        pdf.rest(Samples.bytes(Samples.CII), "");
        assertEquals(Problem.PDF_OBJECTS, problem(pdf.withTable(4)));
    }

    /** PDFBox does not look at the header of zlib data. */
    @Test
    void readShouldCountWhenTheHeaderOfAFlateBombIsWrong() throws IOException {
        byte[] bomb = packed(CATALOGUE, List.of("FlateDecode")).clone();
        bomb[0] = 0;
        bomb[1] = 0;
        assertEquals(Problem.PDF_TOO_LARGE, problem(objectStream("/Filter /FlateDecode", bomb, "")));
    }

    @Test
    void readShouldRefuseWhenAnObjectStreamClaimsToHoldBillionsOfObjects() throws IOException {
        Pdf pdf = new Pdf();
        pdf.rest(Samples.bytes(Samples.CII), "");
        pdf.stream(5, "/Type /ObjStm /N 2000000000 /First 4", CATALOGUE);
        assertEquals(Problem.PDF_OBJECTS, problem(pdf.withStream("", null, "/W [1 4 2]")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/W [1 2000000000 2]",
                "/W [0 0 0] /Index [0 2000000000]",
                "/W [1 0 0] /Index [0 2000000000]",
                "/W [1 4 2] /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
                "/W [1 4 2] /DecodeParms [<< /Predictor 12 /Columns 100000000 /Colors 32 >>]"
            })
    void readShouldRefuseWhenCrossReferencesClaimMoreThanThereIs(String keys) throws IOException {
        Reading reading = measured(crossReferences(
                "/Filter /FlateDecode",
                encode(filled(new byte[700], 2 * ReadingLimits.MEGABYTE), "FlateDecode"),
                keys));
        assertInstanceOf(Unreadable.class, reading.result());
    }

    @Test
    void readShouldReadTheInvoiceWhenTheStructureIsInStreams() throws IOException {
        byte[] structure = encode(CATALOGUE, "FlateDecode");
        Reading reading = measured(objectStream("/Filter /FlateDecode", structure, ""));
        assertEquals(
                "R-2026/12",
                assertInstanceOf(Read.class, reading.result(), () -> String.valueOf(reading.result()))
                        .invoice()
                        .number());
        assertInstanceOf(
                Read.class,
                measured(objectStream("/Filter [/FlateDecode]", structure, "")).result());
        assertInstanceOf(Read.class, measured(objectStream("", CATALOGUE, "")).result());
    }

    private static Problem problem(byte[] pdf) {
        return assertInstanceOf(Unreadable.class, measured(pdf).result())
                .defect()
                .problem();
    }

    private static Reading measured(byte[] pdf) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Reading reading = Samples.single(pdf);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(
                allocated < MOST_MEMORY + 30L * pdf.length, "asked for " + allocated / ReadingLimits.MEGABYTE + " MB");
        return reading;
    }

    private static String filters(List<String> chain) {
        return chain.size() == 1 ? "/Filter /" + chain.get(0) : "/Filter [/" + String.join(" /", chain) + "]";
    }

    /** So many zeros behind these bytes, or less where the filter makes nothing small of them. */
    private static byte[] packed(byte[] first, List<String> chain) throws IOException {
        String last = chain.get(chain.size() - 1);
        byte[] content = BOMBS.computeIfAbsent(last + first.length, key -> bomb(first, last));
        for (int i = chain.size() - 2; i >= 0; i--) {
            content = encode(content, chain.get(i));
        }
        return content;
    }

    private static byte[] bomb(byte[] first, String filter) {
        try {
            return encode(
                    filled(
                            first,
                            filter.startsWith("Fl")
                                    ? ZEROS
                                    : filter.startsWith("LZW")
                                            ? ReadingLimits.MEGABYTE / 4
                                            : 2 * ReadingLimits.MEGABYTE),
                    filter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] filled(byte[] first, int zeros) {
        return Arrays.copyOf(first, first.length + zeros);
    }

    private static byte[] encode(byte[] content, String filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FilterFactory.INSTANCE.getFilter(filter).encode(new ByteArrayInputStream(content), out, new COSDictionary(), 0);
        return out.toByteArray();
    }

    /** The object stream of {@link #objectStream}: the catalogue alone. */
    private static final byte[] CATALOGUE =
            ("1 0 << /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(factur-x.xml) 3 0 R] >> >> >> ")
                    .getBytes(StandardCharsets.ISO_8859_1);

    private static byte[] embedded(String filters, byte[] content) throws IOException {
        Pdf pdf = new Pdf();
        pdf.object(
                1, "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(factur-x.xml) 3 0 R] >> >> >>");
        pdf.rest(content, filters);
        return pdf.withTable(4);
    }

    private static byte[] objectStream(String filters, byte[] content, String keys) throws IOException {
        Pdf pdf = new Pdf();
        pdf.rest(Samples.bytes(Samples.CII), "");
        pdf.stream(5, "/Type /ObjStm /N 1 /First 4 " + filters + keys, content);
        return pdf.withStream("", null, "/W [1 4 2]");
    }

    private static byte[] crossReferences(String filters, byte[] content, String keys) throws IOException {
        Pdf pdf = new Pdf();
        pdf.rest(Samples.bytes(Samples.CII), "");
        return pdf.withStream(filters, content, keys);
    }

    /** A PDF as bytes: objects one after the other, and where each begins. */
    private static final class Pdf {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final int[] offsets = new int[8];

        Pdf() throws IOException {
            write("%PDF-1.7\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void object(int number, String content) throws IOException {
            offsets[number] = out.size();
            write(number + " 0 obj\n" + content + "\nendobj\n");
        }

        void stream(int number, String keys, byte[] content) throws IOException {
            offsets[number] = out.size();
            write(number + " 0 obj\n<< " + keys + " /Length " + content.length + " >>\nstream\n");
            out.write(content);
            write("\nendstream\nendobj\n");
        }

        /** Pages and the embedded file. */
        void rest(byte[] content, String filters) throws IOException {
            object(2, "<< /Type /Pages /Kids [] /Count 0 >>");
            object(3, "<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml) /EF << /F 4 0 R /UF 4 0 R >> >>");
            stream(4, "/Type /EmbeddedFile " + filters, content);
        }

        byte[] withTable(int last) throws IOException {
            int start = out.size();
            write("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
            for (int i = 1; i <= last; i++) {
                write(String.format("%010d 00000 n \n", offsets[i]));
            }
            write("trailer\n<< /Size " + (last + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
            return out.toByteArray();
        }

        /** @param content null: the true references, with the catalogue in object stream 5 */
        byte[] withStream(String filters, byte[] content, String keys) throws IOException {
            int start = out.size();
            offsets[6] = start;
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            List<int[]> entries = new ArrayList<>(List.of(new int[] {0, 0, 0xffff}, new int[] {2, 5, 0}));
            for (int i = 2; i <= 6; i++) {
                entries.add(new int[] {1, offsets[i], 0});
            }
            for (int[] e : entries) {
                rows.writeBytes(new byte[] {
                    (byte) e[0],
                    (byte) (e[1] >> 24),
                    (byte) (e[1] >> 16),
                    (byte) (e[1] >> 8),
                    (byte) e[1],
                    (byte) (e[2] >> 8),
                    (byte) e[2]
                });
            }
            stream(
                    6,
                    "/Type /XRef /Size 7 /Root 1 0 R " + keys + " " + filters,
                    content == null ? rows.toByteArray() : content);
            write("startxref\n" + start + "\n%%EOF\n");
            return out.toByteArray();
        }
    }
}
