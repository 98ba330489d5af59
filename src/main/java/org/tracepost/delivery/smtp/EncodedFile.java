package org.tracepost.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A file as it stands in a message, headers included, encoded once for all recipients (RFC 2045 section 6.8). */
public final class EncodedFile {

    private static final String END = "\r\n";
    private final byte[] part;

    /** @param mediaType as we stored it, e.g. {@code application/pdf} */
    public EncodedFile(String name, String mediaType, byte[] content) {
        byte[] lines = Base64.getMimeEncoder().encode(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length + 500);
        String headers =
                "Content-Type: " + mediaType.replaceAll("[\\p{Cntrl}]", "") + HeaderText.fileName("name", name) + END
                        + "Content-Transfer-Encoding: base64" + END
                        + "Content-Disposition: attachment" + HeaderText.fileName("filename", name) + END + END;
        out.writeBytes(headers.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(lines);
        out.writeBytes(END.getBytes(StandardCharsets.US_ASCII));
        this.part = out.toByteArray();
    }

    /** Not a copy: nobody changes it. */
    byte[] part() {
        return part;
    }

    /** In bytes, as it goes over the wire. */
    public int size() {
        return part.length;
    }
}
