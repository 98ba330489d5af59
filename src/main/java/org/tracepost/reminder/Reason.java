package org.tracepost.reminder;

/**
 * Why a reminder is, or is not, sent. The sentence for each is in the bundle, {@code reminder_reason.<NAME>}; {0} is
 * the day or person that it is about.
 */
public enum Reason {
    /** A server, or the customer's own opening, proves it; {0} since when. */
    ARRIVED(Decision.SEND),
    /** It was sent on {0}, no confirmation is possible, and nothing came back for {1} days. */
    PRESUMED(Decision.SEND),
    /** It was sent on {0}; a confirmation was possible, but neither that nor a failure came for {1} days. */
    NOTHING_CAME_BACK(Decision.SEND),
    /** A clerk settled the failed e-mail in another way, e.g. by letter. */
    SETTLED(Decision.SEND),
    /** It was never e-mailed from here; the settings say to remind all the same. */
    NEVER_MAILED_ALLOWED(Decision.SEND),
    /** A clerk wanted it. */
    BY_HAND(Decision.SEND),
    /** A period of a subscription begins. */
    PERIOD_BEGINS(Decision.SEND),

    /** It came back from all who were sent it; {0} has not had it yet. */
    DOCUMENT_TO_OTHER(Decision.SEND_DOCUMENT),

    /** The document's e-mail waits to be handed over. */
    NOT_YET_LEFT(Decision.WAIT),
    /** It was sent on {0} and nothing is known yet; from {1} on it counts as arrived. */
    NOT_YET_KNOWN(Decision.WAIT),
    /** The other server is late in taking it. */
    DELAYED(Decision.WAIT),
    /** It arrived on {0} only; the customer has until {1}. */
    JUST_ARRIVED(Decision.WAIT),
    /** Another reminder went out on {0}. */
    JUST_REMINDED(Decision.WAIT),

    /** It was never e-mailed from here, so nobody can know whether the customer has it. */
    NEVER_MAILED(Decision.ASK),
    /** Its e-mails were cancelled, or could not be handed over. */
    NEVER_LEFT(Decision.ASK),
    /** Whether its e-mail left is unclear. */
    UNCLEAR(Decision.ASK),
    /** The customer has no contact with an address who gets such documents. */
    NOBODY(Decision.ASK),
    /** It came back, and there is nobody else. */
    CAME_BACK(Decision.ASK),
    /** It arrived, but all who get such documents are blocked or their addresses failed since. */
    NOBODY_REACHABLE(Decision.ASK),
    /** The last charge of the subscription failed. */
    CHARGE_FAILED(Decision.ASK),
    /** Something went wrong with this document here; the log says what. */
    FAULT(Decision.ASK),

    PAID(Decision.LEAVE),
    ANSWERED(Decision.LEAVE),
    CANCELLED(Decision.LEAVE),
    NOT_ISSUED(Decision.LEAVE),
    ENDED(Decision.LEAVE),
    /** Its last day, {0}, has passed. */
    EXPIRED(Decision.LEAVE),
    /** Reminders are switched off altogether. */
    ALL_OFF(Decision.LEAVE),
    /** Reminders of this kind are switched off. */
    KIND_OFF(Decision.LEAVE),
    CUSTOMER_MUTED(Decision.LEAVE),
    /** A clerk paused them until {0}. */
    PAUSED_UNTIL(Decision.LEAVE),
    PAUSED(Decision.LEAVE),
    /** It was never e-mailed from here, and the settings say not to remind then. */
    NEVER_MAILED_LEFT(Decision.LEAVE),
    /** All steps are done. */
    ALL_DONE(Decision.LEAVE);

    private final Decision decision;

    Reason(Decision decision) {
        this.decision = decision;
    }

    public Decision decision() {
        return decision;
    }
}
