package org.tracepost.platform;

/** Texts of strangers (reports, replies, requests), made fit for a column. */
public final class StoredText {

    private StoredText() {}

    /**
     * Evidence from outside may be of any length and hold any character; PostgreSQL takes no NUL in text.
     *
     * @param text may be null, and then is
     * @param length of the column, in characters; what is longer ends in an ellipsis
     */
    public static String fit(String text, int length) {
        if (text == null) {
            return null;
        }
        String clean = text.replace("\0", "");
        return clean.length() <= length ? clean : clean.substring(0, length - 1) + "…";
    }
}
