package org.tracepost.bounce.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words in headers (RFC 2047); what is malformed stays as it is. */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([\\w.:-]{1,40})(?:\\*[\\w-]{0,20})?\\?([bBqQ])\\?([^?\\s]{0,2000})\\?=");
    private static final Pattern BETWEEN = Pattern.compile("[ \\t]*");

    private EncodedWords() {}

    /**
     * Neighbouring words of one character set are joined as bytes before they are decoded: many programs split a word
     * inside a character, although RFC 2047 section 5 forbids it.
     */
    static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        Optional<Charset> charset = Optional.empty();
        int done = 0;
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            Optional<Charset> own = Text.charset(m.group(1));
            boolean joins = pending.size() > 0
                    && BETWEEN.matcher(text.substring(done, m.start())).matches();
            if (!joins || !own.equals(charset)) {
                flush(pending, charset, out);
            }
            if (!joins) {
                out.append(text, done, m.start());
            }
            byte[] bytes = m.group(2).equalsIgnoreCase("b")
                    ? TransferEncoding.base64(m.group(3).getBytes(StandardCharsets.ISO_8859_1))
                    : TransferEncoding.quotedPrintable(
                            m.group(3).replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1));
            pending.writeBytes(bytes);
            charset = own;
            done = m.end();
        }
        flush(pending, charset, out);
        return out.append(text.substring(done)).toString();
    }

    private static void flush(ByteArrayOutputStream pending, Optional<Charset> charset, StringBuilder out) {
        byte[] bytes = pending.toByteArray();
        out.append(charset.map(c -> new String(bytes, c)).orElseGet(() -> Text.decode(bytes, 0, bytes.length)));
        pending.reset();
    }
}
