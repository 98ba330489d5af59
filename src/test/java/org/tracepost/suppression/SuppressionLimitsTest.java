package org.tracepost.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tracepost.platform.Settings;

class SuppressionLimitsTest {

    @Test
    void ofShouldHaveDefaults() {
        assertEquals(
                new SuppressionLimits(2, 5, Duration.ofDays(30), Duration.ofDays(30)),
                SuppressionLimits.of(settings(Map.of())));
    }

    @Test
    void ofShouldTakeEachSetting() {
        assertEquals(
                new SuppressionLimits(1, 0, Duration.ofDays(14), Duration.ofDays(60)),
                SuppressionLimits.of(settings(Map.of(
                        "tracepost.suppression.hard.bounces",
                        "1",
                        "tracepost.suppression.soft.bounces",
                        "0",
                        "tracepost.suppression.soft.within.days",
                        "14",
                        "tracepost.suppression.soft.lasts.days",
                        "60"))));
    }

    @ParameterizedTest
    @CsvSource({
        "suppression.hard.bounces,-1",
        "suppression.soft.bounces,1001",
        "suppression.soft.within.days,0",
        "suppression.soft.lasts.days,4000",
        "suppression.hard.bounces,two"
    })
    void ofShouldRefuseBadNumberWithItsName(String name, String value) {
        String told = assertThrows(
                        Settings.BadSetting.class,
                        () -> SuppressionLimits.of(settings(Map.of("tracepost." + name, value))))
                .getMessage();
        assertEquals(true, told.contains("tracepost." + name + " is '" + value + "'"), told);
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(values::get, name -> null);
    }
}
