package org.tracepost.platform;

import java.util.Arrays;
import java.util.Optional;

/** How somebody wants the pages: as their system has it, light, or dark. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** Of a cookie, an address or a form; empty when it is none. */
    public static Optional<Theme> find(String name) {
        return Arrays.stream(values())
                .filter(theme -> theme.name().equals(name))
                .findFirst();
    }
}
