package org.tracepost.draft;

/**
 * What stands in the fields of a page.
 *
 * @param key of the draft
 * @param version that the page knows of it, 0: none yet
 * @param from key of a draft from which this one was parted because it went on elsewhere; its files come along; may be
 *     null
 * @param title what tells it from others; may be null
 * @param fields a JSON object, see {@link DraftFields}
 */
public record Written(String key, int version, String from, DraftPlace place, String title, String fields) {

    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int LONGEST_TITLE = 200;

    /** @throws IllegalArgumentException when the key is none */
    public Written {
        if (!isKey(key)) {
            throw new IllegalArgumentException("no key of a draft: " + key);
        }
        title = title == null || title.isBlank()
                ? null
                : title.strip()
                        .substring(0, Math.min(LONGEST_TITLE, title.strip().length()));
    }

    static boolean isKey(String text) {
        return text.matches(KEY);
    }
}
