package org.tracepost.document;

import java.util.Optional;
import org.tracepost.platform.VisibleText;

/**
 * What strangers type, made fit to be kept: no hidden or turning characters obeyed, no more room taken than there is.
 */
final class SpokenText {

    private SpokenText() {}

    /** One line; empty when nothing is said. */
    static Optional<String> line(String text, int longest) {
        return of(text == null ? null : text.replaceAll("[\\r\\n\\t]+", " "), longest);
    }

    /** Several lines; empty when nothing is said. */
    static Optional<String> of(String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        String start = text.length() > longest ? text.substring(0, longest) : text;
        String shown = VisibleText.of(start.replace("\r\n", "\n")).strip();
        return Optional.of(shown.length() > longest ? shown.substring(0, longest) : shown)
                .filter(t -> !t.isEmpty());
    }
}
