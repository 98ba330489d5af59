package org.tracepost.practice.smtp;

/** A command that is answered by an error; the message is the whole reply. */
final class SmtpRefusal extends Exception {

    static final SmtpRefusal TOO_LARGE = new SmtpRefusal("552 5.3.4 Message size exceeds fixed limit");

    private static final long serialVersionUID = 1L;

    SmtpRefusal(String reply) {
        super(reply, null, false, false);
    }
}
