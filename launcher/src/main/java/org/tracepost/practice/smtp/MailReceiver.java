package org.tracepost.practice.smtp;

import java.util.Optional;

/** Decides what SMTP answers. */
public interface MailReceiver {

    /** The reply to RCPT TO when this recipient is not accepted now. */
    Optional<String> refusalOf(Sender sender, Recipient recipient);

    /** The reply to a whole message; empty: the connection is cut without one. */
    Optional<String> take(Envelope envelope, byte[] message, String greetedAs, String peer);
}
