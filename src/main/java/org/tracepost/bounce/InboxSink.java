package org.tracepost.bounce;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.tracepost.bounce.mailbox.FetchedMail;
import org.tracepost.bounce.mailbox.MailSink;

/** Puts what one node fetches into its inbox, and says when there is something to read. */
final class InboxSink implements MailSink {

    private final BounceInbox inbox;
    private final String node;
    private final BooleanSupplier goesOn;
    private final Runnable stored;

    InboxSink(BounceInbox inbox, String node, BooleanSupplier goesOn, Runnable stored) {
        this.inbox = inbox;
        this.node = node;
        this.goesOn = goesOn;
        this.stored = stored;
    }

    @Override
    public Set<String> knownAmong(List<String> uids) {
        return inbox.knownAmong(uids);
    }

    @Override
    public void store(List<FetchedMail> mails) {
        inbox.store(node, mails);
        stored.run();
    }

    @Override
    public Map<String, Integer> triesOf(List<String> uids) {
        return inbox.triesOf(uids);
    }

    @Override
    public void tried(List<String> uids) {
        inbox.tried(uids);
    }

    @Override
    public void forget(List<String> uids) {
        inbox.forget(uids);
    }

    @Override
    public boolean goesOn() {
        return goesOn.getAsBoolean();
    }
}
