package org.tracepost.platform;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the product by language. A language that we do not have is answered in English, never in the language of
 * the server.
 */
public final class Bundles {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Bundles() {}

    /** @param name as {@link ResourceBundle#getBundle} wants it */
    public static ResourceBundle of(String name, Locale language) {
        return ResourceBundle.getBundle(name, language, Bundles.class.getClassLoader(), ENGLISH_OTHERWISE);
    }
}
