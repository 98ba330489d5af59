package org.tracepost.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tracepost.message.Figures;
import org.tracepost.message.Messages;
import org.tracepost.platform.Slice;
import org.tracepost.security.Role;

/** The e-mails of a time with what became of each, and what they come to. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class MailReport {

    @Inject
    private MailReportRepository mails;
    @Inject
    private SenderRepository senders;
    @Inject
    private Clock clock;

    /** Newest first. */
    public List<MailRow> list(MailFilter filter, Slice slice) {
        return mails.list(filter, slice);
    }

    public Figures figures(MailFilter filter) {
        return new Figures(mails.counts(filter, clock.instant().minus(Messages.UNSETTLED)));
    }

    public MailSums sums(MailFilter filter) {
        return new MailSums(figures(filter), mails.amounts(filter));
    }

    /** Who may have sent e-mails: logins, {@code api:<key name>} for programs, {@code system} for our timers. */
    public List<String> senders() {
        return senders.all();
    }
}
