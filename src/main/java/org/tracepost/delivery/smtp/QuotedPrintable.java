package org.tracepost.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text in the quoted-printable encoding (RFC 2045 section 6.7), in UTF-8, with lines of at most 76 characters. */
final class QuotedPrintable {

    private static final int LONGEST_LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final byte[] out;
    private int length;
    private int column;

    /** @param most three characters for each octet, and a soft line break in each line of 75 */
    private QuotedPrintable(int most) {
        this.out = new byte[most];
    }

    /** Writes a text; its line breaks, whatever they are, become CRLF, and one is added at the end where it has none. */
    static void write(String text, ByteArrayOutputStream to) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        QuotedPrintable encoder = new QuotedPrintable(3 * bytes.length + bytes.length / 6 + 16);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r' || bytes[i] == '\n') {
                encoder.lineBreak();
                i += bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n' ? 1 : 0;
            } else {
                encoder.put(bytes[i] & 0xff, endsLine(bytes, i + 1));
            }
        }
        if (encoder.column > 0) {
            encoder.lineBreak();
        }
        to.write(encoder.out, 0, encoder.length);
    }

    private static boolean endsLine(byte[] bytes, int next) {
        return next == bytes.length || bytes[next] == '\r' || bytes[next] == '\n';
    }

    private void put(int octet, boolean lastOfLine) {
        boolean blank = octet == ' ' || octet == '\t';
        boolean plain = octet > ' ' && octet < 0x7f && octet != '=' || blank && !lastOfLine;
        int width = plain ? 1 : 3;
        // a soft line break needs the last place of its line, unless the line ends here anyway
        if (column + width > (lastOfLine ? LONGEST_LINE : LONGEST_LINE - 1)) {
            out[length++] = '=';
            lineBreak();
        }
        if (plain) {
            out[length++] = (byte) octet;
        } else {
            out[length++] = '=';
            out[length++] = HEX[octet >> 4];
            out[length++] = HEX[octet & 15];
        }
        column += width;
    }

    private void lineBreak() {
        out[length++] = '\r';
        out[length++] = '\n';
        column = 0;
    }
}
