package org.tracepost.delivery.smtp;

import java.util.Base64;

/** A file as it stands in a message, encoded once for all recipients (RFC 2045 section 6.8). */
public final class EncodedFile {

    private final String name;
    private final String mediaType;
    private final byte[] lines;

    public EncodedFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.lines = Base64.getMimeEncoder().encode(content);
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    /** Base 64 in lines of 76 characters. Not a copy: nobody changes it. */
    byte[] lines() {
        return lines;
    }

    /** In bytes, as it goes over the wire. */
    public int size() {
        return lines.length;
    }
}
