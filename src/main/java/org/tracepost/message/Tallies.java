package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tracepost.message.TallyRepository.Place;
import org.tracepost.platform.HouseClock;

/**
 * Counts the e-mails of times by their status: of days long ago from their tallies, of all others from the e-mails
 * themselves. What comes out is exact: whoever changes something about an e-mail of long ago says so in the same
 * transaction, and until its day is tallied anew it is counted.
 */
@ApplicationScoped
class Tallies {

    /** A day is tallied when it has been over for so many days: by then nearly all is known about its e-mails. */
    static final int QUIET_DAYS = 4;
    /**
     * Changes of e-mails as old as this are told. Younger than any tallied day, so that none is missed that happens
     * while its day is tallied.
     */
    private static final Duration TOLD = Duration.ofDays(QUIET_DAYS - 1L);

    @Inject
    private TallyRepository tallies;

    /**
     * @param spans in any order; they may lie over one another
     * @param freshSince e-mails written since then are fresh; no tally tells how many are
     * @return the counts of each span by its place; a span without e-mails is missing
     */
    Map<Integer, List<StatusCount>> count(List<Span> spans, Topic topic, Instant freshSince) {
        Instant since = spans.stream().map(Span::since).min(Instant::compareTo).orElseThrow();
        Instant until = spans.stream().map(Span::until).max(Instant::compareTo).orElseThrow();
        List<Span> days = tallies.standing(new Span(since, until.isBefore(freshSince) ? until : freshSince));
        List<Place> told = new ArrayList<>();
        List<Place> untold = new ArrayList<>();
        for (int n = 0; n < spans.size(); n++) {
            int place = n;
            TallyCut cut = TallyCut.of(spans.get(n), days);
            cut.told().forEach(span -> told.add(new Place(place, span)));
            cut.untold().forEach(span -> untold.add(new Place(place, span)));
        }
        Map<Integer, List<StatusCount>> counts = new HashMap<>();
        tallies.sums(told, topic).forEach((place, rows) -> add(counts, place, rows));
        tallies.counts(untold, topic, freshSince).forEach((place, rows) -> add(counts, place, rows));
        return counts;
    }

    /**
     * Tells that there is another status, or another e-mail, in the caller's transaction. @param written when those
     * e-mails were written
     */
    void changed(Stream<Instant> written) {
        // the server's own time, as the keeper has it: a thread may write down what happened earlier
        Instant told = HouseClock.present().minus(TOLD);
        List<Instant> old = written.filter(told::isAfter).distinct().toList();
        if (!old.isEmpty()) {
            tallies.addChanges(old);
        }
    }

    private static void add(Map<Integer, List<StatusCount>> counts, int place, List<StatusCount> rows) {
        counts.computeIfAbsent(place, p -> new ArrayList<>()).addAll(rows);
    }
}
