package org.tracepost.platform.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts that are embedded in every PDF, so that it looks the same wherever it is read. */
public enum Fonts {
    REGULAR("OpenSans-Regular.ttf"),
    SEMIBOLD("OpenSans-Semibold.ttf");

    private final byte[] bytes;

    Fonts(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font as TrueType; a stream of its own for each call. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
