package org.tracepost.message.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.tracepost.bounce.PollState;
import org.tracepost.customer.CustomerFilter;
import org.tracepost.customer.Customers;
import org.tracepost.delivery.RelayState;
import org.tracepost.message.MessageLog;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.Slice;

/**
 * The page a day begins with: what needs somebody, how the last days went ({@link HomeFigures}), and the newest
 * e-mails. Read when the page is opened; its table of problems turns its own pages.
 */
@Named
@ViewScoped
public class HomeBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 12;

    @Inject
    private Messages messages;

    @Inject
    private MessageLog log;

    @Inject
    private Customers customers;

    @Inject
    private RelayState relay;

    @Inject
    private PollState mailbox;

    private transient List<RecipientRow> newest = List.of();
    private transient Map<Long, String> subjects = Map.of();
    private transient PollState.Trouble mailboxTrouble;
    private boolean begun;

    @PostConstruct
    void read() {
        newest = messages.recipients(RecipientFilter.all(), Slice.first(SHOWN));
        subjects = log.subjects(
                newest.stream().map(RecipientRow::messageId).distinct().toList());
        begun = !newest.isEmpty()
                || !customers.list(CustomerFilter.ofText(null), Slice.first(1)).isEmpty();
        mailboxTrouble = mailbox.trouble().orElse(null);
    }

    /** The line to the relay stands: since when and why; null when all is well. */
    public RelayState.Trouble getRelayTrouble() {
        return relay.trouble().orElse(null);
    }

    /** The bounce mailbox cannot be read: since when and why; null when it can. */
    public PollState.Trouble getMailboxTrouble() {
        return mailboxTrouble;
    }

    /** True when there is a customer or an e-mail already; before, the page shows the first steps. */
    public boolean isBegun() {
        return begun;
    }

    /** True once an e-mail was written. */
    public boolean isSent() {
        return !newest.isEmpty();
    }

    public List<RecipientRow> getNewest() {
        return newest;
    }

    public String subject(RecipientRow row) {
        return subjects.getOrDefault(row.messageId(), row.subject());
    }
}
