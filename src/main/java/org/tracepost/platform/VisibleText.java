package org.tracepost.platform;

import java.util.Locale;

/**
 * Texts of strangers, made fit for a page: what could hide or turn round the rest is shown by its name instead of being
 * obeyed.
 *
 * <p>Shown so are control characters, unpaired surrogates, what changes the direction of writing (a file name that ends
 * in "fdp.exe" must not look like one that ends in "exe.pdf"), and what takes no room. Ends of lines and tabs stay.
 */
public final class VisibleText {

    private VisibleText() {}

    /** @param text may be null, and then is */
    public static String of(String text) {
        if (text == null || text.codePoints().noneMatch(VisibleText::hidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean lineEnd = c == '\r' && i < text.length() && text.charAt(i) == '\n';
            if (lineEnd || !hidden(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("\u2039U+")
                        .append(String.format(Locale.ROOT, "%04X", c))
                        .append('\u203A');
            }
        }
        return shown.toString();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> c == '\uFFFE' || c == '\uFFFF' || c == '\u3164' || c == '\u115F' || c == '\u1160';
        };
    }
}
