package org.tracepost.bounce;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tracepost.bounce.BounceReport.Kind;
import org.tracepost.bounce.BounceReport.State;
import org.tracepost.bounce.parse.AutoReply;
import org.tracepost.bounce.parse.ComplaintReport;
import org.tracepost.bounce.parse.DeliveryReport;
import org.tracepost.bounce.parse.ReadReceipt;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReportParser;
import org.tracepost.bounce.parse.Unrecognised;
import org.tracepost.mail.VerpAddress;
import org.tracepost.message.Fact;
import org.tracepost.message.MessageContent;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.BounceAddress;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Settings;

/** Reads a stored report, finds its recipient and records what it says: report and events are settled in one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceRecorder {

    @Inject
    private BounceReportRepository reports;
    @Inject
    private RecipientHistory history;
    @Inject
    private MessageContent recipients;
    @Inject
    private BounceAddress bounces;
    @Inject
    private Settings settings;
    @Inject
    private Event<UnmatchedReport> unmatched;

    public void record(long reportId) {
        BounceReport stored = get(reportId);
        Report report = ReportParser.parse(stored.getRaw());
        stored.read(kind(report), report.arrival().sender(), report.arrival().subject());
        if (reports.cameBefore(stored)) {
            stored.settle(State.REPEATED, null);
            return;
        }
        Optional<Recipient> recipient = bounces.find().flatMap(verp -> recipient(report, verp)).map(recipients::get);
        List<Fact> facts = recipient.map(r -> new ReportFacts(new OwnHosts(settings)).of(report, r.getAddress(), stored.getReceivedAt()).stream()
                .map(fact -> fact.notBefore(r.getSentAt()).withReport(reportId)).toList()).orElse(List.of());
        facts.forEach(fact -> history.record(recipient.orElseThrow().getId(), fact));
        if (recipient.isEmpty() && isClaimed(new UnmatchedReport(report, stored.getReceivedAt()))) {
            stored.settle(State.OWN_TEST, null);
            return;
        }
        stored.settle(facts.isEmpty() ? State.UNMATCHED : State.MATCHED, why(report, recipient.isPresent()));
    }

    /** Sets a report aside that could not be read, so that it is neither lost nor tried for ever. */
    public void setAside(long reportId, String why) {
        get(reportId).settle(State.FAILED, why);
    }

    private BounceReport get(long id) {
        return reports.find(id).orElseThrow(() -> new NotFound("report", id));
    }

    private Optional<Long> recipient(Report report, VerpAddress verp) {
        return new TokenFinder(verp).in(report).stream().map(history::findByEnvelope).flatMap(Optional::stream).findFirst();
    }

    private boolean isClaimed(UnmatchedReport news) {
        unmatched.fire(news);
        return news.isClaimed();
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
