package org.tracepost.platform.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is being written. Closing without {@link #finish} gives up what is half written. */
interface ExportSheet extends Closeable {

    /** @param values one for each column, as its {@link Cell} says; null where nothing is known */
    void row(List<Object> values) throws IOException;

    /** What was written so far goes out, as far as the form allows. */
    void flush() throws IOException;

    /** True when no more rows fit into this form. */
    default boolean full() {
        return false;
    }

    /** Writes the end. The stream stays open: it belongs to the caller. */
    void finish() throws IOException;
}
