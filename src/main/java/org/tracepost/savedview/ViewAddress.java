package org.tracepost.savedview;

/**
 * What stands behind the path in a list's address. It comes from the browser, and becomes a link on our pages: only
 * what a query may consist of.
 *
 * @param query with the question mark; never without a parameter, because a list without any opens as it was left
 */
public record ViewAddress(String query) {

    private static final int LONGEST = 4000;
    /** An empty search is a filter that filters nothing. */
    private static final String ALL = "q=";

    /** @throws IllegalArgumentException when it is no query */
    public ViewAddress {
        if (!query.matches("\\?[A-Za-z0-9._~*%&=+-]+") || query.length() > LONGEST) {
            throw new IllegalArgumentException("no query of an address: " + query);
        }
    }

    /**
     * @param shown what the browser shows behind the path; may be empty
     * @param subject what the list is of, such as {@code ?kind=INVOICE}; may be empty
     */
    public static ViewAddress of(String shown, String subject) {
        String query = shown == null || shown.length() < 2 ? subject : shown;
        boolean filtered = query.length() > 1 && !query.equals(subject);
        return new ViewAddress(filtered ? query : query.isEmpty() ? "?" + ALL : query + "&" + ALL);
    }
}
