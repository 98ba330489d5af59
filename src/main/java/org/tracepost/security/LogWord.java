package org.tracepost.security;

/** A stranger's word in a line of the log: it can neither end the line nor its quotes. */
final class LogWord {

    private static final int LONGEST = 100;

    private LogWord() {}

    /**
     * In quotes; whatever is not a printable ASCII character, quotes and backslashes are written as
     * {@code \}{@code u0022}.
     */
    static String quoted(String word) {
        StringBuilder safe = new StringBuilder("\"");
        word.chars().limit(LONGEST).forEach(c -> {
            if (c > ' ' && c < 127 && c != '"' && c != '\\') {
                safe.append((char) c);
            } else {
                safe.append('\\').append(String.format("u%04x", c));
            }
        });
        return safe.append(word.length() > LONGEST ? "\"..." : "\"").toString();
    }
}
