package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void findShouldPreferThePropertyToTheEnvironment() {
        Settings both = settings(Map.of("tracepost.public.url", "a"), Map.of("TRACEPOST_PUBLIC_URL", "b"));
        assertEquals(Optional.of("a"), both.find("public.url"));
        assertEquals(
                Optional.of("b"),
                settings(Map.of(), Map.of("TRACEPOST_PUBLIC_URL", " b ")).find("public.url"));
        assertEquals(
                Optional.empty(),
                settings(Map.of("tracepost.public.url", "  "), Map.of()).find("public.url"));
    }

    @Test
    void findShouldReadASecretFromItsFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "s3cret\n");
        assertEquals(
                Optional.of("s3cret"),
                settings(Map.of(), Map.of("TRACEPOST_DB_PASSWORD_FILE", file.toString()))
                        .find("db.password"));
    }

    @Test
    void getIntShouldNameTheSettingWhenItIsNoNumber() {
        Settings bad = settings(Map.of("tracepost.bounce.port", "many"), Map.of());
        String message = assertThrows(Settings.BadSetting.class, () -> bad.getInt("bounce.port", 1))
                .getMessage();
        assertTrue(message.contains("tracepost.bounce.port") && message.contains("many"), message);
    }

    @Test
    void getEnumShouldTakeAnyCaseAndNameTheChoices() {
        assertEquals(
                TimeUnit.DAYS,
                settings(Map.of("tracepost.unit", "days"), Map.of()).getEnum("unit", TimeUnit.class, TimeUnit.HOURS));
        Settings bad = settings(Map.of("tracepost.unit", "weeks"), Map.of());
        assertTrue(assertThrows(Settings.BadSetting.class, () -> bad.getEnum("unit", TimeUnit.class, TimeUnit.HOURS))
                .getMessage()
                .contains("HOURS"));
    }

    private static Settings settings(Map<String, String> properties, Map<String, String> environment) {
        return new Settings(properties::get, environment::get);
    }
}
