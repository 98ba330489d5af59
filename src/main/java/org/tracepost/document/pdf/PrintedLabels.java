package org.tracepost.document.pdf;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The fixed words of a printed document in one language; English where a language is not among ours. */
record PrintedLabels(ResourceBundle bundle) {

    /** Without it a Polish server would print Polish labels for a language that we do not have. */
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static PrintedLabels in(Locale language) {
        return new PrintedLabels(ResourceBundle.getBundle("org.tracepost.document.pdf.PrintedLabels", language,
                PrintedLabels.class.getClassLoader(), ENGLISH_OTHERWISE));
    }

    String text(String key, Object... parts) {
        String text = bundle.getString(key);
        return parts.length == 0 ? text : new MessageFormat(text, bundle.getLocale()).format(parts);
    }

    String unit(String codeOrWord) {
        String key = "unit." + codeOrWord;
        return bundle.containsKey(key) ? bundle.getString(key) : codeOrWord;
    }

    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        return all;
    }
}
