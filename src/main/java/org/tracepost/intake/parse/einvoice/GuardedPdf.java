package org.tracepost.intake.parse.einvoice;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;

/**
 * PDFBox with a bound: it unpacks object and cross reference streams whole and in memory, and 2 MB of a PDF can hold
 * gigabytes.
 *
 * <p>PDFBox parses a stream only when it is asked for, and hands it over here before it unpacks it. A stream that is to
 * hold the PDF's own structure may have no filter or one FlateDecode, and is unpacked and counted first; of the others
 * the filter is taken away, so that nobody unpacks them but {@link #content}.
 */
final class GuardedPdf extends PDFParser {

    private static final int BUFFER = 64 * 1024;
    /** Bytes of all streams together that hold the structure of a PDF; 20 MB of it have a tenth of that. */
    private static final int MOST_STRUCTURE = 16 * ReadingLimits.MEGABYTE;
    /** Arrays, dictionaries, names and texts: each costs memory many times its size in the file. */
    private static final int MOST_OBJECTS = 500_000;
    /** Bytes of a cross reference; a real one has seven or so. */
    private static final int WIDEST_ROW = 64;

    private static final long MOST_ROW_BITS = 8L * 64 * 1024;
    private static final COSName GUARDED = COSName.getPDFName("TracepostFilter");

    private final byte[] buffer = new byte[BUFFER];
    private long structure;
    private int objects;

    GuardedPdf(byte[] pdf) throws IOException {
        super(new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    /** What is encrypted is unknown until it is decrypted, so nothing of it is read. */
    @Override
    protected void prepareDecryption() throws IOException {
        super.prepareDecryption();
        if (securityHandler != null) {
            throw new DefectException(Problem.ENCRYPTED_PDF);
        }
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        if (isStructure(stream)) {
            measure(stream);
        } else if (stream.getDictionaryObject(COSName.FILTER) != null) {
            stream.setItem(GUARDED, stream.getDictionaryObject(COSName.FILTER));
            stream.setItem(COSName.FILTER, COSName.getPDFName("Guarded"));
        }
        return stream;
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        if (++objects > MOST_OBJECTS) {
            throw tooComplex();
        }
        return super.parseDirObject();
    }

    /** By the keys that PDFBox needs to use it as such, whatever type it claims to be of. */
    private static boolean isStructure(COSStream stream) {
        return stream.containsKey(COSName.N) && stream.containsKey(COSName.FIRST) || stream.containsKey(COSName.W);
    }

    private void measure(COSStream stream) throws IOException {
        COSBase filter = filter(stream.getDictionaryObject(COSName.FILTER));
        if (rowBits(parameters(stream)) > MOST_ROW_BITS) {
            throw new DefectException(Problem.PDF_FILTER, "Columns");
        }
        // PDFBox makes a table for as many as the file says there are
        if (stream.getInt(COSName.N, 0) > MOST_OBJECTS) {
            throw tooComplex();
        }
        long before = structure;
        try (InputStream in = unpacked(stream, filter)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                structure += count;
                if (structure > MOST_STRUCTURE) {
                    throw new DefectException(Problem.PDF_TOO_LARGE, MOST_STRUCTURE / ReadingLimits.MEGABYTE);
                }
                countObjects(stream, structure - before, count);
            }
        }
    }

    private void countObjects(COSStream stream, long soFar, int count) {
        if (stream.getDictionaryObject(COSName.W) instanceof COSArray widths) {
            long width = widths.toList().stream()
                    .mapToLong(w -> w instanceof COSNumber number ? number.longValue() : 0)
                    .sum();
            if (width < 1 || width > WIDEST_ROW || soFar / width > MOST_OBJECTS) {
                throw tooComplex();
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            byte b = buffer[i];
            if ((b == '[' || b == '<' || b == '/' || b == '(') && ++objects > MOST_OBJECTS) {
                throw tooComplex();
            }
        }
    }

    private static DefectException tooComplex() {
        return new DefectException(Problem.PDF_OBJECTS, MOST_OBJECTS);
    }

    /** What an embedded file holds. @param most bytes */
    static byte[] content(COSStream stream, int most) throws IOException {
        COSBase filter = filter(stream.getDictionaryObject(GUARDED));
        if (parameters(stream).getInt(COSName.PREDICTOR, 1) > 1) {
            throw new DefectException(Problem.PDF_FILTER, "Predictor");
        }
        try (InputStream in = unpacked(stream, filter)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new DefectException(Problem.TOO_LARGE, most / ReadingLimits.MEGABYTE);
            }
            return content;
        }
    }

    private static COSDictionary parameters(COSStream stream) {
        COSBase all = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase first = all instanceof COSArray array && array.size() > 0 ? array.getObject(0) : all;
        return first instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
    }

    /** PDFBox makes room for a row of a predictor, however long the file says it is. */
    private static long rowBits(COSDictionary parameters) {
        return Math.max(0L, parameters.getInt(COSName.COLUMNS, 1))
                * Math.max(1, parameters.getInt(COSName.COLORS, 1))
                * Math.max(1, parameters.getInt(COSName.BITS_PER_COMPONENT, 8));
    }

    private static InputStream unpacked(COSStream stream, COSBase filter) throws IOException {
        return filter == null ? stream.createRawInputStream() : new Inflated(stream.createRawInputStream());
    }

    /**
     * As PDFBox unpacks: whatever the two bytes of the header say, without the checksum, and up to where the data is
     * damaged.
     */
    private static final class Inflated extends InflaterInputStream {

        Inflated(InputStream packed) throws IOException {
            super(packed, new Inflater(true));
            packed.readNBytes(2);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (EOFException | ZipException damaged) {
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /** @return null when there is none */
    private static COSBase filter(COSBase named) {
        COSBase filter = named;
        if (named instanceof COSArray chain) {
            if (chain.size() > 1) {
                throw new DefectException(Problem.PDF_FILTER, "[" + chain.size() + "]");
            }
            filter = chain.size() == 0 ? null : chain.getObject(0);
        }
        if (filter != null
                && !COSName.FLATE_DECODE.equals(filter)
                && !COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
            throw new DefectException(Problem.PDF_FILTER, filter instanceof COSName name ? name.getName() : "?");
        }
        return filter;
    }
}
