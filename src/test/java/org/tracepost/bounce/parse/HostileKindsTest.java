package org.tracepost.bounce.parse;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileKindsTest {

    /** No measure of speed: it tells a reading that ends from one that hangs, on a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final int MOST_RECIPIENTS = 500;
    private static final int MOST_CHARACTERS = 3_000_000;
    private static final Map<String, byte[]> KINDS =
            HostileMails.about("jan@customer.test", "abcdefghijklmnopqrstuvwxyz");

    static Stream<String> kinds() {
        return KINDS.keySet().stream();
    }

    @Test
    void thereShouldBeAtLeastTwoHundredKinds() {
        assertTrue(KINDS.size() >= 200, "only " + KINDS.size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void parseShouldEndSoonWithBoundedResultWhenMailIsHostile(String kind) {
        Report report = assertTimeoutPreemptively(SOON, () -> ReportParser.parse(KINDS.get(kind)), kind);
        assertTrue(report.arrival().recipients().size() <= 50, kind);
        assertTrue(!(report instanceof DeliveryReport d) || d.recipients().size() <= MOST_RECIPIENTS, kind);
        assertTrue(
                report.toString().length() <= MOST_CHARACTERS,
                () -> kind + " gives " + report.toString().length() + " characters");
        assertTrue(
                report.arrival().subject().chars().noneMatch(c -> c < ' '),
                () -> kind + " has control characters in the subject");
    }
}
