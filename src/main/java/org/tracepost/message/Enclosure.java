package org.tracepost.message;

/**
 * A file that is to be stored and attached with a new message.
 *
 * @param content not copied; nobody changes it any more
 */
public record Enclosure(String name, String mediaType, byte[] content) {

    public int size() {
        return content.length;
    }
}
