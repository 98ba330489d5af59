package org.tracepost.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"pl", "de", "es"})
    void everyLanguageShouldHaveEveryKeyItself(String language) throws IOException {
        PropertyResourceBundle own = read("PrintedLabels_" + language);
        assertEquals(read("PrintedLabels").keySet(), own.keySet());
    }

    @Test
    void unitShouldSayWhatACodeMeans() {
        assertEquals("godz.", PrintedLabels.in(SampleDocuments.POLISH).unit("HUR"));
        assertEquals("Palette", PrintedLabels.in(Locale.GERMAN).unit("Palette"));
    }

    private static PropertyResourceBundle read(String name) throws IOException {
        try (InputStream in = PrintedLabels.class.getResourceAsStream(name + ".properties")) {
            return new PropertyResourceBundle(in);
        }
    }
}
