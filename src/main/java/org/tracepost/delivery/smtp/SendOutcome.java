package org.tracepost.delivery.smtp;

import org.tracepost.mail.ServerReply;

/** What became of one try to hand a message over. */
public sealed interface SendOutcome {

    /**
     * The relay took it.
     *
     * @param confirmable true when the relay offers DSN and was asked for reports
     */
    record Accepted(ServerReply reply, boolean confirmable) implements SendOutcome {
    }

    /** The relay said 4xx to this recipient or message, or the connection broke before the whole message was there: try again. */
    record Deferred(ServerReply reply) implements SendOutcome {
    }

    /** The relay refused the address or the message for good. */
    record Refused(ServerReply reply) implements SendOutcome {
    }

    /** The connection broke after the message and before the answer: the relay may have it. */
    record Unanswered(String what) implements SendOutcome {
    }

    /**
     * Nothing is wrong with the message: the relay cannot be used at all for now (unreachable, sign-in refused, TLS failed, sender refused).
     * The line stops and no recipient's tries are used up.
     */
    record RelayUnavailable(String what) implements SendOutcome {
    }

    /** The message cannot be made, for a reason of our own. */
    record Unmakeable(String what) implements SendOutcome {
    }
}
