package org.tracepost.template.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The colours that words may have. Few, because each needs a lighter twin for dark mode: it is in {@code mail.html},
 * under {@link #styleClass()}.
 */
public enum Ink {
    RED("#a3211f"),
    GREEN("#17633c"),
    BLUE("#1f5a6b"),
    GREY("#55626e");

    private final String colour;

    Ink(String colour) {
        this.colour = colour;
    }

    /** The colour on white, as CSS has it. */
    public String colour() {
        return colour;
    }

    String styleClass() {
        return "ink-" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ink> find(String colour) {
        return Arrays.stream(values())
                .filter(ink -> ink.colour.equalsIgnoreCase(colour))
                .findFirst();
    }
}
