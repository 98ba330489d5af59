package org.tracepost.delivery.smtp;

/**
 * Why the relay could not be used. Pages have a sentence and a remedy for each in the bundle, {@code relay_problem} and
 * {@code relay_remedy}.
 */
public enum RelayProblem {
    /** The server has no mail session of that name. */
    NO_SESSION,
    /** The mail session does not speak SMTP. */
    NO_SMTP,
    HOST_UNKNOWN,
    /** Nobody listens there, or a firewall stands between. */
    NO_CONNECTION,
    /** Connected, but no word came within the session's timeouts. */
    NO_ANSWER,
    SIGN_IN_REFUSED,
    NOT_TRUSTED,
    /** TLS is required, but STARTTLS is not offered or refused. */
    NO_STARTTLS,
    TLS_FAILED,
    /** 4xx, mostly 421: not now. */
    BUSY,
    /** 5xx before any message. */
    REFUSED,
    /** 5xx or 4xx to the test mail itself. */
    MAIL_REFUSED,
    /** The relay closed the connection without a word. */
    BROKEN_OFF,
    OTHER
}
