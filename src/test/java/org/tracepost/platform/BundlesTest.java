package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server that speaks Polish, as most of them here do. */
class BundlesTest {

    private final Locale server = Locale.getDefault();

    @BeforeEach
    void speakPolish() {
        Locale.setDefault(Locale.forLanguageTag("pl-PL"));
        ResourceBundle.clearCache();
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(server);
        ResourceBundle.clearCache();
    }

    @Test
    void textsShouldBeEnglishInALanguageThatWeDoNotHave() {
        for (String tag : List.of("fr", "en", "en-US", "zz", "und")) {
            assertEquals("Bounced", new Texts(Locale.forLanguageTag(tag)).text("event.FAILED"), tag);
        }
        assertEquals(
                new Texts(Locale.forLanguageTag("pl")).text("event.FAILED"),
                new Texts(Locale.forLanguageTag("pl-PL")).text("event.FAILED"));
    }
}
