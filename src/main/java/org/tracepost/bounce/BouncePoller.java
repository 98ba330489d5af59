package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.bounce.mailbox.FetchedMail;
import org.tracepost.bounce.mailbox.MailSink;
import org.tracepost.bounce.mailbox.MailboxReader;
import org.tracepost.bounce.mailbox.MailboxSettings;
import org.tracepost.bounce.mailbox.MailboxSettings.Protocol;
import org.tracepost.bounce.mailbox.MailboxSettings.Security;
import org.tracepost.bounce.mailbox.MailboxUnavailable;
import org.tracepost.bounce.mailbox.ReadResult;
import org.tracepost.platform.Settings;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;
import org.tracepost.platform.node.ThisNode;

/** One poll: store what is new in the mailbox, then read what is stored. What a crash left stored and unread is read by the next poll. */
@ApplicationScoped
public class BouncePoller {

    private static final Logger LOG = Logger.getLogger(BouncePoller.class.getName());
    private static final int MAILS_PER_RUN = 200;
    private static final int BYTES_PER_MAIL = 2 * 1024 * 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Inject
    private BounceInbox inbox;
    @Inject
    private BounceRecorder recorder;
    @Inject
    private PollState state;
    @Inject
    private Nodes nodes;
    @Inject
    private ThisNode node;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    /** Does nothing while another node has the duty. */
    void poll() {
        if (!nodes.take(Duty.BOUNCE_MAILBOX, node.id())) {
            return;
        }
        mailbox().ifPresent(this::fetch);
        inbox.unread(MAILS_PER_RUN).forEach(this::read);
    }

    private void fetch(MailboxSettings mailbox) {
        try {
            ReadResult result = new MailboxReader(mailbox, MAILS_PER_RUN, BYTES_PER_MAIL).readNew(new Sink());
            result.failures().forEach(LOG::warning);
            state.polled(clock.instant());
        } catch (MailboxUnavailable e) {
            if (state.failed(clock.instant(), e)) {
                LOG.warning(e.getMessage());
            }
        }
    }

    private void read(long reportId) {
        try {
            recorder.record(reportId);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Report " + reportId + " could not be read and is set aside", e);
            recorder.setAside(reportId, "READING_FAILED");
        }
    }

    /** Where the bounce mailbox is; empty when {@code tracepost.bounce.host} is not set: then nothing is polled. */
    private Optional<MailboxSettings> mailbox() {
        return settings.find("bounce.host").map(host -> {
            Protocol protocol = settings.getEnum("bounce.protocol", Protocol.class, Protocol.IMAP);
            Security security = settings.getEnum("bounce.security", Security.class, Security.NONE);
            List<String> trust = Arrays.stream(settings.get("bounce.ssl.trust", "").split("[,\\s]+")).filter(h -> !h.isEmpty()).toList();
            return new MailboxSettings(protocol, host, settings.getInt("bounce.port", protocol.defaultPort(security)), security,
                    settings.get("bounce.user", ""), settings.get("bounce.password", ""), settings.get("bounce.folder", "INBOX"), trust, TIMEOUT);
        });
    }

    private final class Sink implements MailSink {

        @Override
        public Set<String> knownAmong(List<String> uids) {
            return inbox.knownAmong(uids);
        }

        @Override
        public void store(FetchedMail mail) {
            inbox.store(mail);
        }
    }
}
