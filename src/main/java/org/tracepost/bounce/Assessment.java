package org.tracepost.bounce;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tracepost.bounce.parse.Report;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.StatusRule;

/**
 * What a report comes to: about whom it is, and the facts that it adds. Pure, so that many can be assessed at once.
 *
 * @param recipientId whose token it carries, believed or not
 * @param by how that is known; null without a recipient
 * @param doubt why it changes nothing; empty when it does
 * @param facts none when there is a doubt
 */
record Assessment(Optional<Long> recipientId, MatchedBy by, Optional<Doubt> doubt, List<Fact> facts) {

    static Assessment without(Doubt doubt) {
        return new Assessment(Optional.empty(), null, Optional.of(doubt), List.of());
    }

    /**
     * @param match must have a recipient
     * @param claimed that recipient
     * @param received when the report came
     */
    static Assessment of(
            Report report, Match match, Claimed claimed, ReportFacts words, Instant received, long reportId) {
        Optional<Doubt> doubt = match.doubt().or(() -> Plausibility.doubt(report, match.token(), claimed));
        List<Fact> told = doubt.isPresent() ? List.of() : told(report, claimed, words, received, reportId);
        List<Fact> news = news(told, claimed, reportId);
        Optional<Doubt> nothing =
                news.isEmpty() ? Optional.of(told.isEmpty() ? Doubt.NO_FACT : Doubt.REPLAYED) : Optional.empty();
        return new Assessment(match.recipientId(), match.by(), doubt.or(() -> nothing), news);
    }

    /** What the report says about this recipient, whether or not it is known already. */
    static List<Fact> told(Report report, Claimed claimed, ReportFacts words, Instant received, long reportId) {
        return words.of(report, claimed.address(), received).stream()
                .map(fact -> fact.notBefore(claimed.sentAt()).withReport(reportId))
                .toList();
    }

    static List<Fact> news(List<Fact> told, Claimed claimed, long reportId) {
        return told.stream()
                .filter(fact -> isNews(fact, claimed.events(), reportId))
                .toList();
    }

    /** The same fact out of another report is no news; only a delay may be told again, at another time. */
    private static boolean isNews(Fact fact, List<RecipientEvent> events, long reportId) {
        return StatusRule.standing(events).stream()
                .filter(e -> e.getReportId() != null && !Objects.equals(e.getReportId(), reportId))
                .noneMatch(e -> e.tells(fact)
                        && (fact.type() != EventType.DELAYED || e.getAt().equals(fact.at())));
    }
}
