package org.tracepost.delivery.smtp;

/** The relay cannot be used at all for now. The message is a sentence for IT, without secrets. */
public final class RelayException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is, for the remedy and for how long to wait. */
    public enum Kind {
        /** Our own settings lack something. */
        SETTINGS,
        /** No such host name. */
        NAME_UNKNOWN,
        /** Nobody answers there, or not like a mail server. */
        UNREACHABLE,
        /** It greets with 421 or 4xx: later, or with fewer connections. */
        BUSY,
        /** TLS is not offered, fails, or its certificate is not trusted. */
        TLS,
        /** Our name or password is refused. */
        SIGN_IN,
        /** Our envelope sender is refused. */
        SENDER
    }

    private final Kind kind;

    public RelayException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
