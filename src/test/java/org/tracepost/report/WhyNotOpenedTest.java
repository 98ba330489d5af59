package org.tracepost.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tracepost.company.TrackingMode;
import org.tracepost.message.Status;

class WhyNotOpenedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:40:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(9));

    private static DebtMail mail(Status status, Instant sent, boolean confirmable, String redirected) {
        return new DebtMail(1L, 2L, 3L, status, LONG_AGO, sent, null, null, confirmable, redirected, "acme.example");
    }

    private static WhyNotOpened why(DebtMail mail, TrackingMode mode, boolean domainOpens) {
        return WhyNotOpened.of(List.of(mail), mode, domainOpens, NOW);
    }

    @Test
    void ofShouldNameTheFirstThatIsTrue() {
        assertEquals(WhyNotOpened.NOT_THROUGH, why(mail(Status.BOUNCED, LONG_AGO, true, null), TrackingMode.OFF, true));
        assertEquals(
                WhyNotOpened.REDIRECTED,
                why(mail(Status.DELIVERED, LONG_AGO, true, "test@own.example"), TrackingMode.OFF, true));
        assertEquals(WhyNotOpened.TRACKING_OFF, why(mail(Status.DELIVERED, NOW, true, null), TrackingMode.OFF, true));
        assertEquals(
                WhyNotOpened.TOO_EARLY,
                why(mail(Status.DELIVERED, NOW.minus(Duration.ofHours(71)), true, null), TrackingMode.FULL, true));
        assertEquals(WhyNotOpened.TOO_EARLY, why(mail(Status.QUEUED, null, true, null), TrackingMode.FULL, true));
        assertEquals(
                WhyNotOpened.NO_CONFIRMATION, why(mail(Status.SENT, LONG_AGO, false, null), TrackingMode.FULL, true));
        assertEquals(
                WhyNotOpened.DOMAIN_NEVER, why(mail(Status.DELIVERED, LONG_AGO, true, null), TrackingMode.FULL, false));
        assertEquals(
                WhyNotOpened.NOT_SEEN, why(mail(Status.DELIVERED, LONG_AGO, true, null), TrackingMode.DATE_ONLY, true));
    }

    /** A bounce of today says nothing about the e-mail that arrived last week. */
    @Test
    void ofShouldJudgeByTheNewestThatDidNotFail() {
        DebtMail bounced = mail(Status.BOUNCED, NOW.minus(Duration.ofHours(3)), true, null);
        assertEquals(
                WhyNotOpened.NOT_SEEN,
                WhyNotOpened.of(
                        List.of(bounced, mail(Status.DELIVERED, LONG_AGO, true, null)), TrackingMode.FULL, true, NOW));
        assertEquals(
                WhyNotOpened.TOO_EARLY,
                WhyNotOpened.of(
                        List.of(bounced, mail(Status.SENT, NOW.minus(Duration.ofHours(4)), true, null)),
                        TrackingMode.FULL,
                        true,
                        NOW));
        assertEquals(
                WhyNotOpened.NOT_THROUGH, WhyNotOpened.of(List.of(bounced, bounced), TrackingMode.FULL, true, NOW));
    }

    @Test
    void ofShouldNotSayThatNothingGotThroughWhenOneOfTwoDid() {
        assertEquals(
                WhyNotOpened.NOT_SEEN,
                WhyNotOpened.of(
                        List.of(
                                mail(Status.BOUNCED, LONG_AGO, true, null),
                                mail(Status.DELIVERED, LONG_AGO, true, null)),
                        TrackingMode.FULL,
                        true,
                        NOW));
    }
}
