package org.tracepost.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text in the quoted-printable encoding (RFC 2045 section 6.7), in UTF-8, with lines of at most 76 characters. */
final class QuotedPrintable {

    private static final int LONGEST_LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] PLAIN = new boolean[256];

    static {
        for (int octet = ' '; octet < 0x7f; octet++) {
            PLAIN[octet] = octet != '=';
        }
        PLAIN['\t'] = true;
    }

    private final byte[] text;
    private final byte[] out;
    private int length;

    private QuotedPrintable(byte[] text) {
        this.text = text;
        // three characters for each octet, and a soft line break in each line of 75
        this.out = new byte[3 * text.length + text.length / 6 + 16];
    }

    /**
     * Writes a text; its line breaks, whatever they are, become CRLF, and one is added at the end where it has none.
     */
    static void write(String text, ByteArrayOutputStream to) {
        QuotedPrintable encoder = new QuotedPrintable(text.getBytes(StandardCharsets.UTF_8));
        encoder.encode();
        to.write(encoder.out, 0, encoder.length);
    }

    private void encode() {
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n' || text[i] == '\r') {
                line(start, i);
                i += text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length) {
            line(start, text.length);
        }
    }

    private void line(int start, int end) {
        int column = 0;
        for (int i = start; i < end; i++) {
            int octet = text[i] & 0xff;
            boolean last = i + 1 == end;
            // a blank at the end of a line would be lost on the way
            boolean plain = PLAIN[octet] && !(last && (octet == ' ' || octet == '\t'));
            int width = plain ? 1 : 3;
            // a soft line break needs the last place of its line, unless the line ends here anyway
            if (column + width > (last ? LONGEST_LINE : LONGEST_LINE - 1)) {
                out[length++] = '=';
                lineBreak();
                column = 0;
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
        lineBreak();
    }

    private void lineBreak() {
        out[length++] = '\r';
        out[length++] = '\n';
    }
}
