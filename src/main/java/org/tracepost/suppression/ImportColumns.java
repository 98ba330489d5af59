package org.tracepost.suppression;

import java.util.List;

/**
 * Where the columns of an imported list stand, from 0; -1: nowhere.
 *
 * @param named a header line said so; otherwise there are only the first three
 */
record ImportColumns(int address, int reason, int until, int state, boolean named) {

    /** Without a header: {@code address[,reason][,until]}. */
    static final ImportColumns BY_PLACE = new ImportColumns(0, 1, 2, -1, false);

    /** What the titles name; without an address they are no header. */
    static ImportColumns of(List<String> titles) {
        return new ImportColumns(
                place(titles, "address", "email", "e-mail", "mail"),
                place(titles, "reason", "cause", "note"),
                place(titles, "until", "end", "expires"),
                place(titles, "state"),
                true);
    }

    /** True when these fields can only be titles. */
    static boolean isHeader(List<String> fields) {
        return fields.stream().noneMatch(field -> field.indexOf('@') >= 0)
                && of(fields).address() >= 0;
    }

    private static int place(List<String> titles, String... names) {
        for (String name : names) {
            for (int i = 0; i < titles.size(); i++) {
                if (titles.get(i).equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** What stands there; empty text when the line is shorter. */
    static String field(List<String> fields, int place) {
        return place >= 0 && place < fields.size() ? fields.get(place) : "";
    }

    /**
     * The first column that nobody knows the meaning of and that is not empty, from 0; -1: none. A header may have
     * columns of any other meaning.
     */
    int unknown(List<String> fields) {
        for (int i = until + 1; !named && i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }
}
