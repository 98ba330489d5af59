package org.tracepost.bounce;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReportParser;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** Where a clerk decides about reports that fit no e-mail by themselves: this one, or none of ours. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class ReportDesk {

    /** Rule of a fact that a clerk read out of a report which no program understands. */
    public static final String CLERK_READ_IT = "clerk";

    private static final int LONGEST_NOTE = 500;

    @Inject
    private BounceReportRepository reports;

    @Inject
    private Candidates candidates;

    @Inject
    private Assessor assessor;

    @Inject
    private RecipientHistory history;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * E-mails that it may be about, at most ten, best first; none when it names no address to which anything was sent
     * in the 30 days before.
     */
    public List<Candidate> candidates(long reportId) {
        return candidates.of(get(reportId));
    }

    /** True when Tracepost understands what it says, so that a clerk needs only to say whom it is about. */
    public boolean understood(long reportId) {
        BounceReport stored = get(reportId);
        return BounceReport.kindOf(ReportParser.parse(stored.getRaw())) != BounceReport.Kind.OTHER;
    }

    /** The report is about this e-mail: what it says is recorded, with the clerk's name and the report as evidence. */
    public void assign(long reportId, long recipientId) {
        assign(reportId, recipientId, null);
    }

    /**
     * The same, for a report that Tracepost does not understand.
     *
     * @param meaning what the clerk reads in it: why it failed; null: it is an answer, no failure. Ignored when
     *     Tracepost understands it
     * @throws Refusal when it is decided already, says nothing new about this e-mail, or the e-mail was never handed
     *     over
     */
    public void assign(long reportId, long recipientId, FailureReason meaning) {
        BounceReport stored = lockOpen(reportId);
        Report report = ReportParser.parse(stored.getRaw());
        Claimed claimed = assessor.claimed(recipientId);
        if (!Plausibility.tried(claimed.events())) {
            throw new Refusal("refusal.report_before_sent");
        }
        List<Fact> told = Assessment.told(report, claimed, assessor.facts(), stored.getReceivedAt(), reportId);
        List<Fact> facts = told.isEmpty()
                ? List.of(byClerk(report, meaning, stored)
                        .notBefore(claimed.sentAt())
                        .withReport(reportId))
                : told;
        List<Fact> news = Assessment.news(facts, claimed, reportId);
        if (news.isEmpty()) {
            throw new Refusal("refusal.report_nothing_new");
        }
        news.forEach(fact -> history.record(recipientId, fact.saidBy(EventSource.USER)));
        stored.assign(recipientId, user.login(), clock.instant());
        audit.record("report_assigned", "report", reportId, "recipient " + recipientId + ", " + claimed.address());
    }

    private static Fact byClerk(Report report, FailureReason meaning, BounceReport stored) {
        Fact fact = Fact.of(
                        meaning == null ? EventType.AUTO_REPLY : EventType.FAILED,
                        EventSource.REPORT,
                        stored.getReceivedAt())
                .withReply(null, null, report.arrival().subject(), null)
                .withRule(CLERK_READ_IT);
        return meaning == null ? fact : fact.withReason(meaning, meaning.addressAtFault(), CLERK_READ_IT);
    }

    /**
     * None of these is about an e-mail of ours. They stay stored and can be looked up.
     *
     * @param note why; may be null
     * @return how many were still open
     */
    public int dismiss(Collection<Long> reportIds, String note) {
        String words = note == null || note.isBlank() ? null : note.strip();
        if (words != null && words.length() > LONGEST_NOTE) {
            throw new Refusal("refusal.note_long", LONGEST_NOTE);
        }
        int dismissed = 0;
        for (long id : reportIds.stream().sorted().toList()) {
            BounceReport stored = lock(id);
            if (stored.isOpen()) {
                stored.dismiss(user.login(), clock.instant(), words);
                audit.record("report_dismissed", "report", id, words);
                dismissed++;
            }
        }
        return dismissed;
    }

    private BounceReport lockOpen(long id) {
        BounceReport stored = lock(id);
        if (!stored.isOpen()) {
            throw new Refusal("refusal.report_decided");
        }
        return stored;
    }

    private BounceReport lock(long id) {
        return reports.lock(id).orElseThrow(() -> new NotFound("report", id));
    }

    private BounceReport get(long id) {
        return reports.find(id).orElseThrow(() -> new NotFound("report", id));
    }
}
