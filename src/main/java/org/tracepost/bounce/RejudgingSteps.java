package org.tracepost.bounce;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.mail.FailureRule;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.mail.ServerReply;
import org.tracepost.mail.StatusCode;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Verdict;
import org.tracepost.security.AuditTrail;

/**
 * Judges the hard failures of the past anew after an upgrade, each in a transaction of its own, and takes back those
 * that today's rules do not hold against the address; what they blocked is unblocked in the same transaction. Nothing
 * else is changed: the rest is read again when an administrator wants it ({@link ReadAgainRuns}). For our own timer
 * alone.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RejudgingSteps {

    /** So many events are passed over in one step; few of them are hard failures. */
    private static final int WINDOW = 5_000;

    @Inject
    private RejudgingRepository runs;

    @Inject
    private BounceReportRepository reports;

    @Inject
    private Rereader rereader;

    @Inject
    private RecipientHistory history;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** One failure to be judged anew. @param reportId null: our own relay said so */
    public record Suspect(long eventId, Long reportId) {}

    /** @param upTo the last event of the portion */
    public record Portion(List<Suspect> suspects, long upTo) {}

    /** True until all that was there before these rules has been judged by them. */
    public boolean isDue() {
        return runs.find(Rules.VERSION).filter(Rejudging::isDone).isEmpty();
    }

    /** The next failures; empty when there are none left, which is written down. */
    public Optional<Portion> next() {
        Rejudging run = runs.lock(Rules.VERSION).orElseGet(this::begin);
        if (run.isDone()) {
            return Optional.empty();
        }
        if (run.isThrough()) {
            run.end(clock.instant());
            audit.record("verdicts_judged_anew", "rules", Rules.VERSION, run.summary());
            return Optional.empty();
        }
        long upTo = Math.min(run.getUntilId(), run.getLastEventId() + WINDOW);
        return Optional.of(new Portion(
                runs.hard(run.getLastEventId(), upTo).stream()
                        .map(e -> new Suspect(e.getId(), e.getReportId()))
                        .toList(),
                upTo));
    }

    private Rejudging begin() {
        Rejudging run = new Rejudging(Rules.VERSION, runs.newestEvent(), clock.instant());
        runs.add(run);
        return run;
    }

    /** @return true when it is no longer hard */
    public boolean judge(Suspect suspect) {
        return suspect.reportId() == null ? judgeReply(suspect.eventId()) : judgeReport(suspect.reportId());
    }

    public void seen(Portion portion, int softened, int broken) {
        runs.lock(Rules.VERSION)
                .ifPresent(run -> run.seen(portion.upTo(), portion.suspects().size(), softened, broken));
    }

    private boolean judgeReport(long reportId) {
        BounceReport stored = reports.lock(reportId).orElseThrow();
        ReadingChange change = rereader.look(stored);
        boolean softer = change.before().stream().anyMatch(Verdict::hard)
                && change.after().stream().noneMatch(Verdict::hard);
        if (softer) {
            rereader.apply(stored);
        }
        return softer;
    }

    private boolean judgeReply(long eventId) {
        RecipientEvent event = runs.event(eventId).orElseThrow();
        ServerReply reply = new ServerReply(
                Optional.ofNullable(event.getReplyCode()),
                StatusCode.parse(event.getStatusCode()),
                event.getWords() == null ? "" : event.getWords());
        FailureVerdict now = FailureRule.judge(reply);
        if (now.hard() || event.getType() != EventType.REFUSED || runs.isTakenBack(eventId)) {
            return false;
        }
        Fact said = Fact.of(event.getType(), event.getSource(), event.getAt())
                .withReply(event.getReplyCode(), event.getStatusCode(), event.getWords(), event.getServer())
                .withReason(now.reason(), false, now.rule());
        Verdict was = new Verdict(event.getType(), event.getReason(), true, event.getStatusCode());
        Verdict is = new Verdict(event.getType(), now.reason(), false, event.getStatusCode());
        Fact takenBack = Fact.of(EventType.READ_AGAIN, EventSource.TRACEPOST, clock.instant())
                .withRule(String.valueOf(Rules.VERSION))
                .withVisitor(null, null, was.code() + " > " + is.code())
                .correcting(eventId);
        history.recordEach(Map.of(event.getRecipientId(), List.of(takenBack, said)));
        return true;
    }
}
