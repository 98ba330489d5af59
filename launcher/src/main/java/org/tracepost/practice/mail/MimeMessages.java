package org.tracepost.practice.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;

/** The mail library, asked to be as lenient as mail programs are. */
public final class MimeMessages {

    private static final Session SESSION = Session.getInstance(new Properties());

    private MimeMessages() {}

    public static MimeMessage empty() {
        return new MimeMessage(SESSION);
    }

    public static MimeMessage parse(byte[] raw) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw));
    }

    /** A charset that does not exist must not hide the text. */
    static String textOf(Part part) throws MessagingException, IOException {
        try {
            return String.valueOf(part.getContent());
        } catch (IOException unknownCharset) {
            try (InputStream in = part.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** The header of a message with the empty line that ends it; some programs send bare line feeds. */
    public static byte[] headerOf(byte[] raw) {
        int lineStart = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n') {
                boolean empty = i == lineStart || i == lineStart + 1 && raw[lineStart] == '\r';
                if (empty) {
                    return Arrays.copyOf(raw, i + 1);
                }
                lineStart = i + 1;
            }
        }
        return raw.clone();
    }
}
