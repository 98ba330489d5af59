package org.tracepost.platform.export;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a table, a page at a time: those behind the last one that was read (keyset), so that the end is as quick
 * as the beginning, and what is added or changed meanwhile lets no row come twice and none be left out.
 *
 * @param <T> a row
 */
@FunctionalInterface
public interface ExportRows<T> {

    /** @param last the last row of the page before; empty: from the beginning. @return no rows: that was all */
    List<T> after(Optional<T> last);
}
