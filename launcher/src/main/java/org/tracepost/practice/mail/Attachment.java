package org.tracepost.practice.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Optional;

/**
 * A part that is neither the text nor the HTML of its mail.
 *
 * @param number its place among them, and its name in the page's addresses
 * @param contentId what the HTML calls it ({@code cid:}, RFC 2392)
 */
public record Attachment(int number, String fileName, String type, Optional<String> contentId, byte[] bytes) {

    static Attachment of(int number, Part part) throws MessagingException, IOException {
        String contentId = part instanceof MimePart mime ? mime.getContentID() : null;
        try (InputStream in = part.getInputStream()) {
            return new Attachment(
                    number,
                    fileName(number, part),
                    type(part),
                    Optional.ofNullable(contentId).map(id -> id.replaceAll("^\\s*<|>\\s*$", "")),
                    in.readAllBytes());
        }
    }

    private static String fileName(int number, Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return name == null ? "part-" + (number + 1) : MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException unknownCharset) {
            return name;
        }
    }

    private static String type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException malformed) {
            return "application/octet-stream";
        }
    }

    boolean isInlineImage() {
        return contentId.isPresent() && type.startsWith("image/");
    }
}
