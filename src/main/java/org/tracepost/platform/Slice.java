package org.tracepost.platform;

/**
 * Which part of a list is wanted.
 *
 * @param offset rows to skip
 * @param limit rows to return, at most {@value #MAX}
 * @param sort name of the column to sort by, as the list's service documents it; null: the list's own order
 * @param ascending direction of that sort
 */
public record Slice(int offset, int limit, String sort, boolean ascending) {

    public static final int MAX = 500;
    /**
     * Rows of a list are counted up to here; nobody pages through more, and to count them would take longer than to
     * read the page.
     */
    public static final int COUNTED = 10_000;

    public Slice {
        offset = Math.max(0, offset);
        limit = Math.min(Math.max(1, limit), MAX);
    }

    public static Slice first(int limit) {
        return new Slice(0, limit, null, true);
    }
}
