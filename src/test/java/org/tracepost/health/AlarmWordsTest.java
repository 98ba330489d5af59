package org.tracepost.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmWordsTest {

    private final Locale server = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(server);
        ResourceBundle.clearCache();
    }

    @Test
    void sentenceShouldBeEnglishInALanguageThatWeDoNotHave() {
        Locale.setDefault(Locale.GERMANY);
        ResourceBundle.clearCache();
        Alarm alarm = new Alarm(AlarmKind.NO_REPORTS, "", Instant.EPOCH, List.of(49, 12), "");
        assertEquals(new AlarmWords(Locale.ENGLISH).sentence(alarm), new AlarmWords(Locale.FRENCH).sentence(alarm));
    }
}
