package org.tracepost.bounce;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.bounce.BounceReport.State;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.Unrecognised;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.NotFound;

/**
 * Finds the recipients of reports that were read and records what these say: reports and events are settled in one
 * transaction, all or none.
 *
 * <p>A report is settled once, by whoever locks it first while it is new.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceRecorder {

    @Inject
    private ReportBatchRepository batches;

    @Inject
    private BounceReportRepository reports;

    @Inject
    private RecipientHistory history;

    @Inject
    private Assessor assessor;

    @Inject
    private Event<UnmatchedReport> unmatched;

    /** @return how many were settled; the others somebody else has settled or is just settling */
    public int record(List<ReadReport> read) {
        Set<Long> mine =
                new HashSet<>(batches.lockNew(read.stream().map(ReadReport::id).toList()));
        List<ReadReport> portion =
                read.stream().filter(r -> mine.contains(r.id())).toList();
        Map<String, Long> first = batches.firstWith(
                portion.stream().map(r -> r.stored().sha256()).distinct().toList());
        Map<Boolean, List<ReadReport>> isRepeat = portion.stream()
                .collect(Collectors.partitioningBy(r -> first.get(r.stored().sha256()) < r.id()));
        List<Settlement> settlements = new ArrayList<>();
        isRepeat.get(true).forEach(r -> settlements.add(Settlement.repeated(r)));
        settlements.addAll(match(isRepeat.get(false)));
        batches.settle(settlements);
        return settlements.size();
    }

    /** Sets a report aside that could not be read, so that it is neither lost nor tried for ever. */
    public void setAside(long reportId, String why) {
        reports.find(reportId)
                .orElseThrow(() -> new NotFound("report", reportId))
                .settle(State.FAILED, why);
    }

    private List<Settlement> match(List<ReadReport> portion) {
        Map<Long, Assessment> assessed = assessor.assess(portion);
        Map<Long, List<Fact>> facts = new HashMap<>();
        List<Settlement> settlements = new ArrayList<>();
        for (ReadReport read : portion) {
            Assessment found = assessed.get(read.id());
            if (!found.facts().isEmpty()) {
                facts.computeIfAbsent(found.recipientId().orElseThrow(), id -> new ArrayList<>())
                        .addAll(found.facts());
            }
            settlements.add(settle(read, found));
        }
        history.recordEach(facts);
        return settlements;
    }

    private Settlement settle(ReadReport read, Assessment found) {
        boolean ours = found.recipientId().isEmpty()
                && isClaimed(new UnmatchedReport(read.report(), read.stored().receivedAt()));
        return ours ? Settlement.ownTest(read) : Settlement.of(read, found);
    }

    private boolean isClaimed(UnmatchedReport news) {
        unmatched.fire(news);
        return news.isClaimed();
    }

    /** Last part of a key in the bundle family {@code bounce_why}; null when it could be read. */
    static String why(Report report, Assessment assessment) {
        if (report instanceof Unrecognised unrecognised) {
            return unrecognised.why().name();
        }
        return assessment.doubt().map(Doubt::name).orElse(null);
    }
}
