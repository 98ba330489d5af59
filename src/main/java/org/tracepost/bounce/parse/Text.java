package org.tracepost.bounce.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Bytes to characters, without ever failing. */
final class Text {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Text() {}

    /** UTF-8 if it is, else Western: what undeclared eight-bit headers and report fields are in practice. */
    static String decode(byte[] raw, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw, from, to - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, from, to - from, WESTERN);
        }
    }

    /** In the declared character set, or as good as can be when that is unknown. */
    static String decode(byte[] raw, String declared) {
        Optional<Charset> charset = charset(declared)
                .filter(c -> !c.equals(StandardCharsets.US_ASCII) && !c.equals(StandardCharsets.UTF_8));
        return charset.isPresent() ? new String(raw, charset.get()) : decode(raw, 0, raw.length);
    }

    static Optional<Charset> charset(String name) {
        try {
            return name.isBlank()
                    ? Optional.empty()
                    : Optional.of(Charset.forName(name.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknownOrIllegal) {
            return Optional.empty();
        }
    }

    /** White space, line ends and control characters become one space each time; none at the ends. */
    static String onOneLine(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7F || c > 0x9F && c != '\u2028' && c != '\u2029' && c != '\uFFFE' && c != '\uFFFF') {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == ' ' ? line.substring(0, end - 1) : line.toString();
    }

    /** Any line ends become LF, other control characters a space; at most {@code limit} characters. */
    static String plainLines(CharSequence text, int limit) {
        StringBuilder plain = new StringBuilder(Math.min(limit, text.length()));
        for (int i = 0; i < text.length() && plain.length() < limit; i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                int next = i;
                while (next < text.length() && text.charAt(next) == '\r') {
                    next++;
                }
                i = next < text.length() && text.charAt(next) == '\n' ? next : i;
                plain.append('\n');
            } else {
                plain.append(c >= ' ' && c < 0x7F || c > 0x9F || c == '\n' || c == '\t' ? c : ' ');
            }
        }
        return plain.toString();
    }
}
