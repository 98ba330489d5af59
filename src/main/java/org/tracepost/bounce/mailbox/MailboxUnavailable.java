package org.tracepost.bounce.mailbox;

/**
 * The mailbox cannot be read at all. The message is one sentence or two for IT: what is wrong, and what to do about it.
 */
public final class MailboxUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        HOST_UNKNOWN,
        NO_CONNECTION,
        NO_ANSWER,
        SIGN_IN_REFUSED,
        NOT_TRUSTED,
        NO_TLS,
        CLEAR_TEXT,
        FOLDER_MISSING,
        BROKEN_OFF,
        OTHER
    }

    private final Problem problem;

    MailboxUnavailable(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
