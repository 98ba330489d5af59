package org.tracepost.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The product's own words in one language, for what is no page: exports, papers. */
public record Texts(Locale locale) {

    private static final String BUNDLE = "org.tracepost.i18n.Messages";

    /**
     * The text of a key; an argument that is null leaves its place empty. An unknown key is shown as such: a fault that
     * is seen at once, and no crash.
     */
    public String text(String key, Object... args) {
        ResourceBundle bundle = Bundles.of(BUNDLE, locale);
        if (!bundle.containsKey(key)) {
            return key;
        }
        String text = bundle.getString(key);
        return args == null || args.length == 0 ? text : filled(text, args);
    }

    private String filled(String text, Object[] args) {
        MessageFormat format = new MessageFormat(text, locale);
        Object[] shown = args.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] == null) {
                // no number or date to be formatted, and nobody should read "null"
                format.setFormatByArgumentIndex(i, null);
                shown[i] = "";
            }
        }
        return format.format(shown);
    }
}
