package org.tracepost.bounce.parse;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Content transfer encodings (RFC 2045 section 6), read as far as they make sense. */
final class TransferEncoding {

    private TransferEncoding() {}

    static byte[] decode(byte[] encoded, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(encoded);
            case "quoted-printable" -> quotedPrintable(encoded);
            default -> encoded;
        };
    }

    /** Ignores what is no base64 character; an incomplete last group is dropped. */
    static byte[] base64(byte[] encoded) {
        byte[] clean = new byte[encoded.length];
        int n = 0;
        for (byte b : encoded) {
            if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/') {
                clean[n++] = b;
            } else if (b == '=') {
                break;
            }
        }
        return Base64.getDecoder().decode(Arrays.copyOf(clean, n % 4 == 1 ? n - 1 : n));
    }

    static byte[] quotedPrintable(byte[] encoded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '=') {
                out.write(encoded[i]);
                continue;
            }
            int high = i + 1 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
            int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
            if (high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                i = afterSoftBreak(encoded, i, out);
            }
        }
        return out.toByteArray();
    }

    private static int afterSoftBreak(byte[] encoded, int equals, ByteArrayOutputStream out) {
        int i = equals + 1;
        while (i < encoded.length && (encoded[i] == ' ' || encoded[i] == '\t' || encoded[i] == '\r')) {
            i++;
        }
        if (i < encoded.length && encoded[i] == '\n') {
            return i;
        }
        if (i > equals + 1 && encoded[i - 1] == '\r') {
            return i - 1;
        }
        out.write('=');
        return equals;
    }
}
