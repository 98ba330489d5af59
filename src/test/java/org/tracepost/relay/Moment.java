package org.tracepost.relay;

/** The points of a conversation at which a scripted server can say something else than usual. */
enum Moment {
    GREETING,
    EHLO,
    STARTTLS,
    MAIL,
    RCPT,
    DATA,
    /** After each line of the message; a rule here can hang up, its answer is not said. */
    LINE,
    /** After the final dot. */
    END
}
