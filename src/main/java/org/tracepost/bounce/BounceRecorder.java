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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.bounce.BounceReport.Kind;
import org.tracepost.bounce.BounceReport.State;
import org.tracepost.bounce.parse.AutoReply;
import org.tracepost.bounce.parse.ComplaintReport;
import org.tracepost.bounce.parse.DeliveryReport;
import org.tracepost.bounce.parse.ReadReceipt;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.Unrecognised;
import org.tracepost.mail.Token;
import org.tracepost.message.Addressed;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.BounceAddress;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Settings;

/**
 * Finds the recipients of reports that were read and records what these say: reports and events are settled in one transaction, all or none.
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
    private BounceAddress bounces;
    @Inject
    private Settings settings;
    @Inject
    private Event<UnmatchedReport> unmatched;

    /** @return how many were settled; the others somebody else has settled or is just settling */
    public int record(List<ReadReport> read) {
        Set<Long> mine = new HashSet<>(batches.lockNew(read.stream().map(ReadReport::id).toList()));
        List<ReadReport> portion = read.stream().filter(r -> mine.contains(r.id())).toList();
        Map<String, Long> first = batches.firstWith(portion.stream().map(r -> r.stored().sha256()).distinct().toList());
        Map<Boolean, List<ReadReport>> isRepeat = portion.stream()
                .collect(Collectors.partitioningBy(r -> first.get(r.stored().sha256()) < r.id()));
        List<Settlement> settlements = new ArrayList<>();
        isRepeat.get(true).forEach(r -> settlements.add(settlement(r, State.REPEATED, null)));
        settlements.addAll(match(isRepeat.get(false)));
        batches.settle(settlements);
        return settlements.size();
    }

    /** Sets a report aside that could not be read, so that it is neither lost nor tried for ever. */
    public void setAside(long reportId, String why) {
        reports.find(reportId).orElseThrow(() -> new NotFound("report", reportId)).settle(State.FAILED, why);
    }

    private List<Settlement> match(List<ReadReport> portion) {
        ReportFacts says = new ReportFacts(new OwnHosts(settings));
        Map<Long, List<Token>> candidates = candidates(portion);
        Map<Token, Addressed> known = history.findByEnvelopes(candidates.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<Long, List<Fact>> facts = new HashMap<>();
        List<Settlement> settlements = new ArrayList<>();
        for (ReadReport read : portion) {
            Optional<Addressed> recipient = candidates.get(read.id()).stream().map(known::get).filter(r -> r != null).findFirst();
            List<Fact> news = recipient.map(r -> facts(says, read, r)).orElse(List.of());
            if (!news.isEmpty()) {
                facts.computeIfAbsent(recipient.orElseThrow().recipientId(), id -> new ArrayList<>()).addAll(news);
            }
            settlements.add(settle(read, recipient.isPresent(), !news.isEmpty()));
        }
        history.recordEach(facts);
        return settlements;
    }

    private Map<Long, List<Token>> candidates(List<ReadReport> portion) {
        Optional<TokenFinder> finder = bounces.find().map(TokenFinder::new);
        return portion.stream().collect(Collectors.toMap(ReadReport::id, r -> finder.map(f -> f.in(r.report())).orElse(List.of())));
    }

    private static List<Fact> facts(ReportFacts says, ReadReport read, Addressed recipient) {
        return says.of(read.report(), recipient.address(), read.stored().receivedAt()).stream()
                .map(fact -> fact.notBefore(recipient.sentAt().orElse(null)).withReport(read.id())).toList();
    }

    private Settlement settle(ReadReport read, boolean known, boolean news) {
        if (!known && isClaimed(new UnmatchedReport(read.report(), read.stored().receivedAt()))) {
            return settlement(read, State.OWN_TEST, null);
        }
        return settlement(read, news ? State.MATCHED : State.UNMATCHED, why(read.report(), known));
    }

    private boolean isClaimed(UnmatchedReport news) {
        unmatched.fire(news);
        return news.isClaimed();
    }

    private static Settlement settlement(ReadReport read, State state, String why) {
        Report report = read.report();
        return new Settlement(read.id(), kind(report), report.arrival().sender(), report.arrival().subject(), state, why);
    }

    private static Kind kind(Report report) {
        if (report instanceof DeliveryReport) {
            return Kind.DELIVERY_REPORT;
        }
        if (report instanceof ComplaintReport) {
            return Kind.COMPLAINT;
        }
        if (report instanceof ReadReceipt) {
            return Kind.READ_RECEIPT;
        }
        return report instanceof AutoReply ? Kind.AUTO_REPLY : Kind.OTHER;
    }

    /** Last part of a key in the bundle family {@code bounce_why}; null when all went well. */
    private static String why(Report report, boolean known) {
        if (report instanceof Unrecognised unrecognised) {
            return unrecognised.why().name();
        }
        return known ? null : "NO_TOKEN";
    }
}
