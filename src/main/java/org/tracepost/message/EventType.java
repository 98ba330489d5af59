package org.tracepost.message;

/** The facts that can be known about a recipient. What each means for the status stands in {@link StatusRule} alone. */
public enum EventType {
    /** Accepted by Tracepost. */
    QUEUED,
    /** Our relay answered 4xx; we shall try again. */
    DEFERRED,
    /** A clerk cancelled it before it was handed over. */
    CANCELLED,
    /** It could not be handed over before its deadline for a reason of our own. */
    GIVEN_UP,
    /** The connection broke after the data and before the answer. */
    UNANSWERED,
    /** Our relay took it. */
    ACCEPTED,
    /** Our relay refused it for good. */
    REFUSED,
    /** Never handed over, because of a suppression entry. */
    DROPPED,
    /** DSN {@code delayed}. */
    DELAYED,
    /** DSN {@code relayed} to one of our own servers: nobody outside has answered yet. */
    HANDED_ON,
    /** DSN {@code relayed} to a server that is not ours: the recipient's server has accepted it. */
    RELAYED,
    /** DSN {@code delivered}. */
    DELIVERED,
    /** DSN {@code expanded}: delivered to a list, failures of its members may follow. */
    EXPANDED,
    /** DSN {@code failed}. */
    FAILED,
    /** What looks like a person loaded the pixel. */
    OPENED,
    /** A machine loaded the pixel; the rule that said so is kept. */
    AUTOMATIC_OPEN,
    /** A read receipt (MDN {@code displayed}, RFC 8098). */
    READ_RECEIPT,
    /** The online copy was viewed. */
    VIEWED,
    /** A link was followed. */
    CLICKED,
    /** The document was fetched online. */
    DOWNLOADED,
    /**
     * Somebody answered or commented on the online copy; {@code target} says what: {@code accepted}, {@code declined},
     * {@code signed}, {@code commented}.
     */
    ANSWERED,
    /** A machine followed a link; the rule that said so is kept. */
    AUTOMATIC_CLICK,
    /** An earlier open or click turned out to be a machine's; {@code refersTo} names it. */
    FOUND_AUTOMATIC,
    /** The recipient marked it as spam (ARF, RFC 5965). */
    COMPLAINT,
    /**
     * The recipient unsubscribed from messages to many by this e-mail; {@code target} says how: {@code one-click} (RFC
     * 8058) or {@code page}.
     */
    UNSUBSCRIBED,
    /** An out-of-office or other automatic answer (RFC 3834). */
    AUTO_REPLY,
    /** The recipient's program deleted it unread (MDN {@code deleted}). */
    DELETED_UNREAD,
    /**
     * A notice says that the recipient has another address now; {@code target} is the new one. A proposal for a clerk,
     * never done by itself.
     */
    ADDRESS_CHANGE,
    /** The recipient's system holds the e-mail back until somebody confirms that it was sent by a person. */
    CHALLENGED,
    /**
     * A stored report was read again by better rules, and what {@code refersTo} names no longer stands; {@code target}
     * says what was and what is.
     */
    READ_AGAIN,
    /** A clerk knows that it arrived, e.g. because the customer said so; the words say how. */
    CONFIRMED,
    /** A clerk looked at it and let it be; the words say why. */
    HANDLED
}
