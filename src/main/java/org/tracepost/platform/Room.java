package org.tracepost.platform;

/** How long a text may be where it is stored: what comes from outside is asked before the database would refuse it. */
public final class Room {

    private Room() {}

    /**
     * @param field what it is, for the person who typed or sent it
     * @param text may be null
     * @throws Refusal when it is longer, naming the field
     */
    public static void require(String field, String text, int most) {
        if (text != null && text.length() > most) {
            throw new Refusal("refusal.field_long", field, most);
        }
    }

    /** The beginning of a text that may lose its end; a character of two parts is not torn. */
    public static String cut(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
