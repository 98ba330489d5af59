package org.tracepost.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Events;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientEvent;
import org.tracepost.platform.Texts;

class ProofPageTest {

    private static final Instant AT = Instant.parse("2026-03-09T10:00:00Z");
    private static final Pattern KEY =
            Pattern.compile("\\b(?:event|event_source|reason|proof|timeline|verdict)\\.\\w+");

    /** What a key that no bundle has would look like on paper. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "de", "es"})
    void everyKindOfFactShouldHaveItsSentence(String language) {
        List<RecipientEvent> all =
                Arrays.stream(EventType.values()).map(ProofPageTest::one).toList();
        Set<String> raw = KEY.matcher(facts(language, all))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), raw);
    }

    @Test
    void aProgramShouldBeCalledOne() {
        String page = facts("en", List.of(Events.of(1, Fact.of(EventType.QUEUED, EventSource.USER, AT), "api:shop")));
        assertTrue(page.contains("Queued by the program shop"), page);
    }

    @Test
    void whoAssignedAReportShouldBeNamed() {
        Fact fact = Fact.of(EventType.FAILED, EventSource.USER, AT)
                .withReason(FailureReason.values()[0], true, "words")
                .withReport(7);
        String page = facts("en", List.of(Events.of(1, fact, "lena")));
        assertTrue(page.contains("(assigned by lena)"), page);
    }

    private static String facts(String language, List<RecipientEvent> events) {
        return new ProofPage(new Texts(Locale.forLanguageTag(language)), ZoneOffset.UTC)
                .facts(events, false)
                .html();
    }

    private static RecipientEvent one(EventType type) {
        Fact fact = Fact.of(type, EventSource.TRACEPOST, AT);
        return Events.of(
                type.ordinal() + 1L,
                switch (type) {
                    case ANSWERED -> fact.withVisitor(null, null, "signed");
                    case UNSUBSCRIBED -> fact.withVisitor(null, null, "one-click");
                    case READ_AGAIN -> fact.withRule("9").withVisitor(null, null, "FAILED:hard > DELIVERED");
                    default -> fact;
                },
                "lena");
    }
}
