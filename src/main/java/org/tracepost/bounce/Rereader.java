package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.bounce.BounceReport.State;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReportParser;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Rereading;
import org.tracepost.message.Verdict;

/**
 * Reads a stored report by today's rules. Facts are never changed: what it no longer says is taken back by an event,
 * what it says now is added.
 *
 * <p>What a clerk decided stays: a dismissed report is not read, an assigned one keeps its recipient, and what a clerk
 * read in it stands until the rules understand it themselves. In the caller's transaction.
 */
@ApplicationScoped
class Rereader {

    private static final Set<State> READ = EnumSet.of(State.MATCHED, State.UNMATCHED, State.REPEATED, State.FAILED);

    @Inject
    private BounceReportRepository reports;

    @Inject
    private Assessor assessor;

    @Inject
    private RecipientHistory history;

    @Inject
    private Event<UnmatchedReport> unmatched;

    /** What it comes to now. */
    private record Reading(Report report, Assessment assessment, Optional<Long> was, Optional<Long> is) {

        List<Fact> factsFor(long recipientId) {
            return is.filter(id -> id == recipientId).isPresent() ? assessment.facts() : List.of();
        }

        Stream<Long> recipients() {
            return Stream.concat(was.stream(), is.stream()).distinct();
        }
    }

    /** What would change. */
    ReadingChange look(BounceReport stored) {
        return reading(stored).map(reading -> change(stored, reading)).orElseGet(() -> ReadingChange.none(stored));
    }

    /** Records what changes. Once more changes nothing. */
    ReadingChange apply(BounceReport stored) {
        Optional<Reading> found = reading(stored);
        if (found.isEmpty()) {
            return ReadingChange.none(stored);
        }
        Reading reading = found.get();
        ReadingChange change = change(stored, reading);
        history.readAgain(
                stored.getId(),
                Rules.VERSION,
                reading.recipients().collect(Collectors.toMap(id -> id, reading::factsFor)));
        stored.read(reading.report(), Rules.VERSION);
        if (stored.getMatchedBy() != MatchedBy.CLERK) {
            settle(stored, reading);
        }
        return change;
    }

    private void settle(BounceReport stored, Reading reading) {
        UnmatchedReport news = new UnmatchedReport(reading.report(), stored.getReceivedAt());
        if (reading.assessment().recipientId().isEmpty()) {
            unmatched.fire(news);
        }
        if (news.isClaimed()) {
            stored.settle(State.OWN_TEST, null);
        } else {
            stored.settle(reading.assessment(), BounceRecorder.why(reading.report(), reading.assessment()));
        }
    }

    /**
     * Empty when it is not to be read again: nobody read it yet, a clerk dismissed it, the very same came before, or
     * only a clerk understands it.
     */
    private Optional<Reading> reading(BounceReport stored) {
        if (!READ.contains(stored.getState()) || reports.cameBefore(stored.stored())) {
            return Optional.empty();
        }
        Report report = ReportParser.parse(stored.getRaw());
        Optional<Long> was =
                Optional.ofNullable(stored.getRecipientId()).filter(id -> stored.getState() == State.MATCHED);
        if (stored.getMatchedBy() == MatchedBy.CLERK) {
            Assessment assigned = assigned(report, stored);
            return assigned.facts().isEmpty() ? Optional.empty() : Optional.of(new Reading(report, assigned, was, was));
        }
        Assessment now = assessor.assess(new ReadReport(stored.stored(), report));
        return Optional.of(new Reading(
                report, now, was, now.recipientId().filter(id -> now.doubt().isEmpty())));
    }

    private Assessment assigned(Report report, BounceReport stored) {
        Claimed claimed = assessor.claimed(stored.getRecipientId());
        List<Fact> told = Assessment.told(report, claimed, assessor.facts(), stored.getReceivedAt(), stored.getId());
        return new Assessment(Optional.of(claimed.id()), MatchedBy.CLERK, Optional.empty(), told);
    }

    private ReadingChange change(BounceReport stored, Reading reading) {
        List<Rereading> changes = reading.recipients()
                .map(id -> Rereading.of(history.events(id), stored.getId(), reading.factsFor(id)))
                .toList();
        List<Verdict> before =
                changes.stream().flatMap(c -> c.verdictsBefore().stream()).toList();
        List<Verdict> after =
                changes.stream().flatMap(c -> c.verdictsAfter().stream()).toList();
        return new ReadingChange(
                stored.getState(),
                stateAfter(stored, reading),
                before,
                after,
                reading.is().or(reading::was).orElse(null));
    }

    private static State stateAfter(BounceReport stored, Reading reading) {
        if (stored.getMatchedBy() == MatchedBy.CLERK) {
            return stored.getState();
        }
        State read = BounceReport.stateOf(reading.assessment());
        return stored.getState() == State.FAILED && read == State.UNMATCHED ? State.FAILED : read;
    }
}
