package org.tracepost.bounce.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A mail as a person may read it: its words as text, its headers and of what parts it consists. Nothing in it is
 * rendered, loaded or obeyed.
 *
 * @param words what is written for people; HTML without its tags where there is no plain text; "" when nothing is
 * @param headers the mail's own headers as they came
 * @param parts its parts in their order
 */
public record MailOutline(String words, String headers, List<Part> parts) {

    private static final int MAX_WORDS = 20_000;
    private static final int MAX_HEADERS = 64 * 1024;

    /**
     * One part of a mail.
     *
     * @param depth how deep it is nested; 0: the mail itself
     * @param type media type
     * @param name file name, or ""
     * @param size bytes as they came, with their transfer encoding
     */
    public record Part(int depth, String type, String name, int size) {}

    /** Never throws; bounded like {@link ReportParser}. */
    public static MailOutline of(byte[] raw) {
        ReceivedMail mail = ReceivedMail.read(raw);
        List<Part> parts = new ArrayList<>();
        collect(mail.top(), 0, parts);
        return new MailOutline(
                mail.words(MAX_WORDS),
                Text.decode(raw, 0, Math.min(mail.top().bodyStart(), MAX_HEADERS))
                        .strip(),
                parts);
    }

    private static void collect(MimePart part, int depth, List<Part> into) {
        String name = MimePart.parameter(part.headers().text("Content-Disposition"), "filename")
                .or(() -> part.parameter("name"))
                .orElse("");
        into.add(new Part(depth, part.type(), name, Math.max(0, part.bodyEnd() - part.bodyStart())));
        part.children().forEach(child -> collect(child, depth + 1, into));
    }
}
