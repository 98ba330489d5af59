package org.tracepost.delivery.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Free text in header fields: folded where it is plain, and as encoded words where it is not (RFC 5322 sections 2.2.3
 * and 3.2.4, RFC 2047).
 */
final class HeaderText {

    private static final int LONGEST_LINE = 76;
    private static final String WORD_START = "=?UTF-8?B?";
    private static final String WORD_END = "?=";
    private static final String FOLD = "\r\n ";

    private HeaderText() {}

    /**
     * A field such as Subject.
     *
     * @param name of the field, whose length counts for the first line
     */
    static String unstructured(String name, String text) {
        String line = oneLine(text);
        return name + ": "
                + (isPlain(line) && fits(line)
                        ? folded(line, name.length() + 2)
                        : encodedWords(line, name.length() + 2));
    }

    /** A field with one mailbox and its display name, e.g. {@code To: "Kowalski, Jan" <jan@example.org>}. */
    static String mailbox(String field, String displayName, String address) {
        String name = oneLine(displayName);
        if (name.isEmpty() || name.equals(address)) {
            return field + ": " + address;
        }
        boolean plain = isPlain(name) && name.length() < LONGEST_LINE - 10;
        return field + ": "
                + (plain
                        ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                        : encodedWords(name, field.length() + 2))
                + FOLD + '<' + address + '>';
    }

    /** The name of a file: plain for old programs, and whole (RFC 2231 section 4, RFC 6266 section 4.3). */
    static String fileName(String parameter, String name) {
        String line = oneLine(name);
        String plain = line.replaceAll("[^ -~]", "_").replaceAll("[\"\\\\%]", "_");
        String start = ";" + FOLD + parameter;
        return plain.equals(line)
                ? start + "=\"" + plain + '"'
                : start + "=\"" + plain + '"' + start + "*=UTF-8''" + percent(line);
    }

    private static String percent(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x7f && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_')) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format("%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f) && !text.contains("=?");
    }

    /** Plain text can be folded at spaces only. */
    private static boolean fits(String text) {
        for (String word : text.split(" ")) {
            if (word.length() > LONGEST_LINE - 12) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text, int used) {
        StringBuilder folded = new StringBuilder();
        int column = used;
        for (String word : text.split("(?= )")) {
            if (column + word.length() > LONGEST_LINE && column > used) {
                folded.append("\r\n");
                column = 0;
            }
            folded.append(word);
            column += word.length();
        }
        return folded.toString();
    }

    /** Words end between characters, never within one. @param used how much of the first line is */
    private static String encodedWords(String text, int used) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int octets = 0;
        int room = octetsIn(LONGEST_LINE - used);
        for (int c : text.codePoints().toArray()) {
            int more = new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > room) {
                append(words, word);
                octets = 0;
                room = octetsIn(LONGEST_LINE - 1);
            }
            word.appendCodePoint(c);
            octets += more;
        }
        append(words, word);
        return words.toString();
    }

    private static int octetsIn(int characters) {
        return (characters - WORD_START.length() - WORD_END.length()) / 4 * 3;
    }

    private static void append(StringBuilder words, StringBuilder word) {
        words.append(words.isEmpty() ? "" : FOLD)
                .append(WORD_START)
                .append(Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8)))
                .append(WORD_END);
        word.setLength(0);
    }
}
