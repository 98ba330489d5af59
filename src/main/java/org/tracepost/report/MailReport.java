package org.tracepost.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.tracepost.message.Figures;
import org.tracepost.message.Messages;
import org.tracepost.message.Statistics;
import org.tracepost.message.Status;
import org.tracepost.message.StatusCount;
import org.tracepost.message.Topic;
import org.tracepost.platform.Slice;
import org.tracepost.security.Role;

/** The e-mails of a time with what became of each, and what they come to. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class MailReport {

    @Inject
    private MailReportRepository mails;

    @Inject
    private AmountRepository amounts;

    @Inject
    private SenderRepository senders;

    @Inject
    private Statistics statistics;

    @Inject
    private Clock clock;

    /** Newest first. */
    public List<MailRow> list(MailFilter filter, Slice slice) {
        return mails.list(filter, slice);
    }

    public Figures figures(MailFilter filter) {
        return new Figures(
                filter.isOfTime()
                        ? countsOfTime(filter)
                        : mails.counts(filter, clock.instant().minus(Messages.UNSETTLED)));
    }

    private List<StatusCount> countsOfTime(MailFilter filter) {
        Collection<Status> wanted = filter.statuses();
        return statistics.counts(filter.from(), filter.until(), new Topic(filter.documents(), filter.kind())).stream()
                .filter(row -> wanted == null || wanted.isEmpty() || wanted.contains(row.status()))
                .toList();
    }

    public MailSums sums(MailFilter filter) {
        return new MailSums(figures(filter), amounts.of(filter));
    }

    /** Who has sent e-mails: logins, {@code api:<key name>} for programs, {@code system} for our timers. */
    public List<String> senders() {
        return senders.all();
    }
}
