package org.tracepost.document.pdf;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.tracepost.platform.Bundles;

/** The fixed words of a printed document in one language; English where a language is not among ours. */
record PrintedLabels(ResourceBundle bundle) {

    static PrintedLabels in(Locale language) {
        return new PrintedLabels(Bundles.of("org.tracepost.document.pdf.PrintedLabels", language));
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
