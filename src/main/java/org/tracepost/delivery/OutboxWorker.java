package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.delivery.smtp.OutgoingMail;
import org.tracepost.delivery.smtp.RelayException;
import org.tracepost.delivery.smtp.RelaySession;
import org.tracepost.delivery.smtp.SendOutcome;
import org.tracepost.delivery.smtp.SmtpRelayAdapter;
import org.tracepost.mail.VerpAddress;
import org.tracepost.platform.BounceAddress;

/**
 * Hands over what is due, over one connection. Between its steps (claim, begin, send, record) no transaction is open.
 *
 * <p>The order is the promise: "begin" is committed before the relay hears of a message, and its answer is committed before the next
 * message goes out.
 */
@ApplicationScoped
public class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());
    private static final int BATCH = 20;
    private final String node = UUID.randomUUID().toString();

    @Inject
    private Outbox outbox;
    @Inject
    private MailFactory mails;
    @Inject
    private RelaySession relay;
    @Inject
    private BounceAddress bounces;
    @Inject
    private RelayState state;
    @Inject
    private Clock clock;

    /** Works until nothing is due or the relay cannot be used. */
    void workOff() {
        boolean lineMoves = true;
        while (lineMoves) {
            Queue<Long> claimed = new ArrayDeque<>(outbox.claim(node, BATCH));
            if (claimed.isEmpty()) {
                return;
            }
            lineMoves = handOver(claimed);
        }
    }

    /** @return false when the line stops; what was not begun is given back */
    private boolean handOver(Queue<Long> claimed) {
        try {
            VerpAddress envelope = bounces.find().orElseThrow(() -> new RelayException(
                    "The setting tracepost.bounce.address is missing: nothing is sent, because nobody would learn of a bounce."));
            while (!claimed.isEmpty()) {
                handOver(claimed, envelope);
            }
            return true;
        } catch (RelayException e) {
            stop(e.getMessage());
            return false;
        } finally {
            outbox.giveBack(List.copyOf(claimed));
        }
    }

    /** Over one connection, until the claimed ones are done or the connection is. */
    private void handOver(Queue<Long> claimed, VerpAddress envelope) throws RelayException {
        try (SmtpRelayAdapter connection = SmtpRelayAdapter.open(relay.get())) {
            while (!claimed.isEmpty() && connection.isUsable()) {
                long recipient = claimed.remove();
                Optional<SendOutcome> outcome = handOver(recipient, envelope, connection);
                outcome.ifPresent(o -> outbox.record(recipient, o));
                if (outcome.orElse(null) instanceof SendOutcome.RelayUnavailable unavailable) {
                    throw new RelayException(unavailable.what());
                }
            }
            if (state.up()) {
                LOG.info("The relay can be used again.");
            }
        }
    }

    private Optional<SendOutcome> handOver(long recipient, VerpAddress envelope, SmtpRelayAdapter connection) {
        OutgoingMail mail;
        try {
            mail = mails.make(recipient, envelope);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The e-mail of recipient " + recipient + " cannot be made", e);
            return Optional.of(new SendOutcome.Unmakeable("The e-mail could not be made: " + rootOf(e).getMessage()));
        }
        return outbox.begin(recipient, node) ? Optional.of(connection.send(mail)) : Optional.empty();
    }

    private void stop(String what) {
        if (state.down(clock.instant(), what)) {
            LOG.warning("The outbox stands still: " + what);
        }
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null || e.getCause() == e ? e : rootOf(e.getCause());
    }
}
