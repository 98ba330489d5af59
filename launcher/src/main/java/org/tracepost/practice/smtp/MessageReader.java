package org.tracepost.practice.smtp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a message up to the lone dot and takes away the stuffed dots (RFC 5321 section 4.5.2). Only CRLF.CRLF ends it:
 * a bare line feed must not, lest a second mail be smuggled in.
 */
final class MessageReader {

    private final InputStream in;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream(1 << 15);
    private long octets;

    MessageReader(InputStream in) {
        this.in = in;
    }

    /** What is too large is read to its end all the same, so that the refusal meets the right command. */
    byte[] read() throws IOException, SmtpRefusal {
        boolean lineStart = true;
        int previous = '\n';
        for (int octet = next(); ; octet = next()) {
            if (lineStart && octet == '.') {
                octet = next();
                if (octet == '\r') {
                    octet = next();
                    if (octet == '\n') {
                        return complete();
                    }
                    keep('\r');
                }
            }
            keep(octet);
            lineStart = octet == '\n' && previous == '\r';
            previous = octet;
        }
    }

    private int next() throws IOException {
        int octet = in.read();
        if (octet == -1) {
            throw new EOFException("the client hung up inside a message");
        }
        return octet;
    }

    private void keep(int octet) {
        octets++;
        if (octets <= Sender.LARGEST_MESSAGE) {
            message.write(octet);
        }
    }

    private byte[] complete() throws SmtpRefusal {
        if (octets > Sender.LARGEST_MESSAGE) {
            throw SmtpRefusal.TOO_LARGE;
        }
        return message.toByteArray();
    }
}
