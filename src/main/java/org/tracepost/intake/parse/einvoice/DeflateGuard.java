package org.tracepost.intake.parse.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.InflaterInputStream;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;

/**
 * Adds up what the compressed streams of a PDF unpack to, before PDFBox sees it: PDFBox unpacks object streams and attachments whole, in
 * memory, and 20 MB of Flate can hold 20 GB.
 *
 * <p>It goes by what the bytes are, not by what the PDF says they are: whatever follows the word {@code stream} and starts like zlib
 * data is unpacked and counted, also zlib data inside zlib data.
 */
final class DeflateGuard {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int NESTED = 3;
    private static final int MOST_STREAMS = 50_000;

    private final byte[] pdf;
    private final long most;
    private final byte[] buffer = new byte[64 * 1024];
    private long unpacked;
    private int streams;

    private DeflateGuard(byte[] pdf, long most) {
        this.pdf = pdf;
        this.most = most;
    }

    static void check(byte[] pdf, long mostUnpacked) {
        new DeflateGuard(pdf, mostUnpacked).check();
    }

    private void check() {
        for (int at = 0; at + STREAM.length < pdf.length; at++) {
            if (pdf[at] == 's' && startsStream(at)) {
                int start = at + STREAM.length;
                while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n' || pdf[start] == ' ')) {
                    start++;
                }
                if (++streams > MOST_STREAMS) {
                    throw new DefectException(Problem.PDF_TOO_COMPLEX, MOST_STREAMS);
                }
                add(new ByteArrayInputStream(pdf, start, pdf.length - start), 0);
            }
        }
    }

    private boolean startsStream(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return at < 3 || pdf[at - 1] != 'd' || pdf[at - 2] != 'n' || pdf[at - 3] != 'e';
    }

    private void add(InputStream raw, int depth) {
        PushbackInputStream in = new PushbackInputStream(raw, 2);
        try {
            if (!looksDeflated(in)) {
                return;
            }
            try (InputStream inflated = new Counting(new InflaterInputStream(in))) {
                if (depth < NESTED) {
                    add(inflated, depth + 1);
                }
                while (inflated.read(buffer) > 0) {
                    // read to the end: the stream itself counts
                }
            }
        } catch (IOException endOfThisStream) {
            // not zlib after all, or cut off: PDFBox will not get further with it either
        }
    }

    private static boolean looksDeflated(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(2);
        in.unread(head);
        return head.length == 2 && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) * 256 + (head[1] & 0xff)) % 31 == 0;
    }

    private final class Counting extends InputStream {

        private final InputStream in;

        Counting(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            unpacked += Math.max(0, count);
            if (unpacked > most) {
                throw new DefectException(Problem.PDF_TOO_LARGE, most / ReadingLimits.MEGABYTE);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
