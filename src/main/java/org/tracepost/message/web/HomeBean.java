package org.tracepost.message.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tracepost.bounce.PollState;
import org.tracepost.customer.CustomerFilter;
import org.tracepost.customer.Customers;
import org.tracepost.delivery.RelayState;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.document.Documents;
import org.tracepost.message.Figures;
import org.tracepost.message.MessageLog;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.Slice;

/** The page a day begins with: the newest e-mails, and how the last 30 days went. */
@Named
@RequestScoped
public class HomeBean {

    private static final Duration PERIOD = Duration.ofDays(30);
    private static final int SHOWN = 12;

    @Inject
    private Messages messages;
    @Inject
    private Documents documents;
    @Inject
    private MessageLog log;
    @Inject
    private Customers customers;
    @Inject
    private RelayState relay;
    @Inject
    private PollState mailbox;
    @Inject
    private Clock clock;

    private List<RecipientRow> newest = List.of();
    private Map<Long, String> subjects = Map.of();
    private boolean begun;
    private Figures figures;
    private long waiting;
    private long overdue;

    @PostConstruct
    void read() {
        newest = messages.recipients(new RecipientFilter(null, null, null, null, null), Slice.first(SHOWN));
        subjects = log.subjects(newest.stream().map(RecipientRow::messageId).distinct().toList());
        begun = !newest.isEmpty() || customers.count(CustomerFilter.ofText(null)) > 0;
        figures = messages.figuresSince(clock.instant().minus(PERIOD));
        waiting = documents.count(new DocumentFilter(DocumentKind.INVOICE, null, null, null, null, null, Boolean.FALSE));
        overdue = documents.count(new DocumentFilter(DocumentKind.INVOICE, null, DocumentState.OVERDUE, null, null, null, null));
    }

    /** The line to the relay stands: since when and why; null when all is well. */
    public RelayState.Trouble getRelayTrouble() {
        return relay.trouble().orElse(null);
    }

    /** The bounce mailbox cannot be read: since when and why; null when it can. */
    public PollState.Trouble getMailboxTrouble() {
        return mailbox.trouble().orElse(null);
    }

    /** True when there is a customer or an e-mail already; before, the page shows the first steps. */
    public boolean isBegun() {
        return begun;
    }

    public List<RecipientRow> getNewest() {
        return newest;
    }

    public String subject(RecipientRow row) {
        return subjects.getOrDefault(row.messageId(), row.subject());
    }

    public Figures getFigures() {
        return figures;
    }

    public long getWaiting() {
        return waiting;
    }

    public long getOverdue() {
        return overdue;
    }
}
