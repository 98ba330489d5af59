package org.tracepost.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tracepost.platform.Settings;

class BrakeRuleTest {

    private static final BrakeRule RULE =
            new BrakeRule(5, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofMinutes(30));

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "5, 0", "6, 2", "7, 4", "8, 8", "12, 128", "13, 256", "14, 300", "15, 300", "4095, 300"
    })
    void waitAfterShouldDoubleBehindTheFreeTriesUpToTheLongest(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), RULE.waitAfter(failures));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "7, 0, 7",
        "7, 29, 7",
        "7, 30, 3",
        "7, 60, 1",
        "7, 90, 0",
        "4095, 359, 1",
        "4095, 360, 0",
        "4095, 1000000, 0",
        "7, -5, 7"
    })
    void leftShouldHalveWithEachQuietSpan(int failures, long minutes, int left) {
        assertEquals(left, RULE.left(failures, Duration.ofMinutes(minutes)));
    }

    @Test
    void oneMoreShouldCountUpFromWhatIsLeftAndStopSomewhere() {
        assertEquals(8, RULE.oneMore(7, Duration.ZERO));
        assertEquals(4, RULE.oneMore(7, Duration.ofMinutes(31)));
        assertEquals(BrakeRule.MOST, RULE.oneMore(BrakeRule.MOST, Duration.ZERO));
    }

    @Test
    void nobodyShouldBeLockedOutForGood() {
        int failures = 0;
        for (int i = 0; i < 10_000; i++) {
            failures = RULE.oneMore(failures, RULE.waitAfter(failures));
        }
        assertEquals(Duration.ofMinutes(5), RULE.waitAfter(failures));
    }

    @Test
    void limitsShouldBeSettingsThatMustMakeSense() {
        BrakeLimits limits = BrakeLimits.of(settings(
                Map.of("tracepost.sign.in.tries", "3", "tracepost.sign.in.address.longest.wait.seconds", "60")));
        assertEquals(Duration.ofSeconds(2), limits.of(BrakeKind.PLACE).waitAfter(4));
        assertEquals(Duration.ofSeconds(60), limits.of(BrakeKind.KEY).waitAfter(100));
        assertThrows(Settings.BadSetting.class, () -> BrakeLimits.of(settings(Map.of("tracepost.sign.in.tries", "0"))));
    }

    private static Settings settings(Map<String, String> properties) {
        return new Settings(properties::get, name -> null);
    }
}
