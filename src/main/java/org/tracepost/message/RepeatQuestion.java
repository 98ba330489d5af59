package org.tracepost.message;

/** What a clerk is asked before an e-mail is sent to the same person again. */
public enum RepeatQuestion {
    /** Nothing: it failed, or nobody knows. */
    NONE,
    /** It would be dropped, because the address is blocked. */
    BLOCKED,
    /** It was not handed over yet and still will be. */
    WAITING,
    /** It is on its way, and nothing came back. */
    ON_ITS_WAY,
    /** It arrived. */
    ARRIVED,
    /** It was marked as spam. */
    COMPLAINT,
    /** It was sent again already. */
    REPEATED;

    /**
     * @param repeated it was sent again before, and that was not cancelled
     * @param blocked the address that it would go to is blocked now
     */
    public static RepeatQuestion of(Status status, boolean repeated, boolean blocked) {
        RepeatQuestion question = of(status, repeated);
        return question == NONE && blocked ? BLOCKED : question;
    }

    private static RepeatQuestion of(Status status, boolean repeated) {
        if (status == Status.COMPLAINT) {
            return COMPLAINT;
        }
        if (repeated) {
            return REPEATED;
        }
        return switch (status) {
            case QUEUED -> WAITING;
            case SENT, DELAYED -> ON_ITS_WAY;
            case DELIVERED, OPENED, CLICKED, COMPLAINT -> ARRIVED;
            case BOUNCED, REJECTED, DROPPED, NOT_SENT, UNCLEAR, CANCELLED -> NONE;
        };
    }
}
