package org.tracepost.delivery.smtp;

import java.util.Optional;
import org.tracepost.mail.FailureReason;
import org.tracepost.mail.ServerReply;

/** What became of one try to hand a message over. What follows from each stands in {@code delivery.AnswerRule}. */
public sealed interface SendOutcome {

    /**
     * The relay took it: 250 after the data.
     *
     * @param confirmable true when the relay offers DSN and was asked for reports
     */
    record Accepted(ServerReply reply, boolean confirmable) implements SendOutcome {}

    /** 4xx to RCPT, DATA or the data, or the connection broke before the whole message was there: try again. */
    record Deferred(ServerReply reply) implements SendOutcome {}

    /** 5xx to RCPT, DATA or the data, or to MAIL because of the size: refused for good. */
    record Refused(ServerReply reply) implements SendOutcome {}

    /** The connection broke after the message and before the answer: the relay may have it. */
    record Unanswered(String what) implements SendOutcome {}

    /**
     * 421 anywhere, 4xx to MAIL, or the connection broke before the message's turn: nothing is wrong with it, the relay
     * wants less of us for now.
     */
    record Throttled(String what) implements SendOutcome {}

    /** 5xx to MAIL: the relay does not take our envelope sender, whatever the message. The line stops. */
    record RelayUnavailable(String what) implements SendOutcome {}

    /**
     * The message cannot be made or cannot go by this relay, for a reason of our own.
     *
     * @param rule which said so
     */
    record Unmakeable(String what, Optional<FailureReason> reason, String rule) implements SendOutcome {

        /** Something in us failed while the message was made. */
        public static Unmakeable fault(String what) {
            return new Unmakeable(what, Optional.empty(), "cannot-be-made");
        }
    }
}
