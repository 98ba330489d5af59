package org.tracepost.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.delivery.HandOverStep.Answer;
import org.tracepost.delivery.smtp.OutgoingMail;
import org.tracepost.delivery.smtp.RelayException;
import org.tracepost.delivery.smtp.SendOutcome;
import org.tracepost.delivery.smtp.SmtpRelayAdapter;

/**
 * One connection to the relay and what goes over it, one message after the other.
 *
 * <p>The order is the promise: that a message is about to be sent is durable before the relay hears of it, and its
 * answer is durable before the next message goes out. The answer to one and the beginning of the next are one step, so
 * that each message costs one commit.
 */
final class Lane implements Runnable {

    private static final Logger LOG = Logger.getLogger(Lane.class.getName());
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Line line;
    private final GroupCommit commit;
    private final OptionalInt messagesPerConnection;
    private SmtpRelayAdapter connection;
    private int sent;
    private Optional<Answer> pending = Optional.empty();

    Lane(Line line, GroupCommit commit, OptionalInt messagesPerConnection) {
        this.line = line;
        this.commit = commit;
        this.messagesPerConnection = messagesPerConnection;
    }

    /** A message that is ready to go. */
    private record Ready(DueMail due, OutgoingMail mail, byte[] bytes) {}

    @Override
    public void run() {
        try {
            work();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    "A connection to the relay ends because of a fault; what it had begun is settled by the next sweep",
                    e);
        } finally {
            disconnect();
            line.ended(this);
        }
    }

    private void work() throws InterruptedException {
        while (line.moves(this)) {
            Optional<DueMail> next = line.poll(pending.isPresent() ? Duration.ZERO : IDLE);
            if (next.isPresent()) {
                handOver(next.get());
            } else if (pending.isPresent()) {
                write(pending, Optional.empty());
            } else {
                return;
            }
        }
        write(pending, Optional.empty());
    }

    private void handOver(DueMail due) throws InterruptedException {
        if (!connect(due) || !keepPace(due)) {
            return;
        }
        if (pending.filter(answer -> !answer.node().equals(due.node())).isPresent()) {
            write(pending, Optional.empty());
        }
        Optional<Ready> ready = make(due);
        if (ready.isPresent() && write(pending, Optional.of(due))) {
            Ready it = ready.get();
            SendOutcome outcome = connection.send(it.mail(), it.bytes());
            boolean firstOfConnection = sent++ == 0;
            pending = Optional.of(new Answer(
                    due.node(), due.recipientId(), outcome, due.redirectedTo().map(Object::toString)));
            line.heard(outcome, firstOfConnection || connection.isUsable());
        }
    }

    /** Made before anything is written down: what cannot be made is never begun. */
    private Optional<Ready> make(DueMail due) throws InterruptedException {
        SendOutcome refusal;
        try {
            OutgoingMail mail = line.make(due);
            byte[] bytes = mail.compose();
            Optional<SendOutcome> refused = line.refuses(due).or(() -> connection.refuses(mail, bytes));
            if (refused.isEmpty()) {
                return Optional.of(new Ready(due, mail, bytes));
            }
            refusal = refused.get();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The e-mail of recipient " + due.recipientId() + " cannot be made", e);
            refusal = SendOutcome.Unmakeable.fault(
                    "The e-mail could not be made: " + rootOf(e).getMessage());
        }
        write(pending, Optional.empty());
        write(Optional.of(new Answer(due.node(), due.recipientId(), refusal, Optional.empty())), Optional.empty());
        return Optional.empty();
    }

    /** @return false when the next message must not be sent */
    private boolean write(Optional<Answer> answer, Optional<DueMail> next) throws InterruptedException {
        if (answer.isEmpty() && next.isEmpty()) {
            return true;
        }
        String node = next.map(DueMail::node).or(() -> answer.map(Answer::node)).orElseThrow();
        boolean permitted = commit.write(new HandOverStep(node, answer, next.map(DueMail::recipientId)));
        pending = Optional.empty();
        return permitted;
    }

    private boolean connect(DueMail due) throws InterruptedException {
        boolean full = messagesPerConnection.isPresent() && sent >= messagesPerConnection.getAsInt();
        if (connection != null && connection.isUsable() && !full) {
            return true;
        }
        write(pending, Optional.empty());
        disconnect();
        try {
            connection = line.connect();
            return true;
        } catch (RelayException e) {
            line.unreachable(e, due);
            return false;
        }
    }

    private boolean keepPace(DueMail due) throws InterruptedException {
        Duration wait = line.takePlace();
        if (wait.isZero()) {
            return true;
        }
        write(pending, Optional.empty());
        if (line.rest(wait, this)) {
            return true;
        }
        line.putBack(due);
        return false;
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
        sent = 0;
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null || e.getCause() == e ? e : rootOf(e.getCause());
    }
}
