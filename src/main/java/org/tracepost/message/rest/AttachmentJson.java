package org.tracepost.message.rest;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tracepost.message.Enclosure;
import org.tracepost.message.Enclosures;
import org.tracepost.platform.rest.BadRequest;

/**
 * A file that goes out with a message, to each recipient the same.
 *
 * @param mediaType may be left out
 * @param content Base64 (RFC 4648 section 4), in one line
 */
public record AttachmentJson(String name, String mediaType, String content) {

    static final int MOST_FILES = Enclosures.MOST_FILES;
    static final int MOST_BYTES = Enclosures.MOST_BYTES;
    private static final int LONGEST_NAME = 200;
    private static final String ANY_BYTES = "application/octet-stream";
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,48}/[a-z0-9][a-z0-9!#$&^_.+-]{0,48}");

    /** @throws BadRequest naming the field */
    static List<Enclosure> enclosures(List<AttachmentJson> attachments) {
        if (attachments == null) {
            return List.of();
        }
        if (attachments.size() > MOST_FILES) {
            throw new BadRequest("attachments: at most " + MOST_FILES + " files");
        }
        List<Enclosure> all = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < attachments.size(); i++) {
            String field = "attachments[" + i + "]";
            AttachmentJson attachment = attachments.get(i);
            if (attachment == null
                    || attachment.name() == null
                    || attachment.name().isBlank()
                    || attachment.name().length() > LONGEST_NAME) {
                throw new BadRequest(field + ".name: give the file a name of 1 to " + LONGEST_NAME + " characters");
            }
            Enclosure enclosure = new Enclosure(attachment.name(), attachment.typeOr(field), attachment.bytes(field));
            bytes += enclosure.content().length;
            if (bytes > MOST_BYTES) {
                throw new BadRequest(field + ".content: all attachments together are larger than "
                        + MOST_BYTES / 1024 / 1024 + " MB");
            }
            all.add(enclosure);
        }
        return all;
    }

    private String typeOr(String field) {
        String type = mediaType == null || mediaType.isBlank()
                ? ANY_BYTES
                : mediaType.strip().toLowerCase(Locale.ROOT);
        // RFC 2046 section 5 and 5.2.1: these may not be encoded, so they cannot be attached byte by byte
        if (!MEDIA_TYPE.matcher(type).matches() || type.startsWith("multipart/") || type.equals("message/rfc822")) {
            throw new BadRequest(field + ".mediaType: '" + mediaType
                    + "' should be like application/pdf; e-mails and multiparts cannot be attached");
        }
        return type;
    }

    private byte[] bytes(String field) {
        try {
            byte[] bytes = content == null ? new byte[0] : Base64.getDecoder().decode(content);
            if (bytes.length > 0) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new BadRequest(field + ".content is not Base64: " + e.getMessage());
        }
        throw new BadRequest(field + ".content is empty; give the file's bytes in Base64");
    }
}
