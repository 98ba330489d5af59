package org.tracepost.practice.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Decodes the xtext of ENVID and ORCPT (RFC 3461 section 4). */
final class Xtext {

    private Xtext() {}

    /** Control characters are refused: what is decoded goes into header fields of the reports. */
    static String decode(String xtext) throws SmtpRefusal {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(xtext.length());
        byte[] bytes = xtext.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xff;
            if (octet == '+') {
                octet = hexadecimal(xtext, bytes, i);
                i += 2;
            }
            if (octet < ' ' || octet == 0x7f) {
                throw malformed(xtext);
            }
            decoded.write(octet);
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int hexadecimal(String xtext, byte[] bytes, int plus) throws SmtpRefusal {
        int high = plus + 2 < bytes.length ? Character.digit(bytes[plus + 1], 16) : -1;
        int low = plus + 2 < bytes.length ? Character.digit(bytes[plus + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw malformed(xtext);
        }
        return high * 16 + low;
    }

    private static SmtpRefusal malformed(String xtext) {
        return new SmtpRefusal("501 5.5.4 Not xtext: " + xtext);
    }
}
