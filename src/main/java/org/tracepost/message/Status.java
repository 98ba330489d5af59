package org.tracepost.message;

/**
 * What became of one e-mail to one address. Derived from events, never set.
 *
 * <p>On screen a status belongs to one of the four groups in which a clerk thinks.
 */
public enum Status {
    QUEUED(Group.IN_PROGRESS),
    SENT(Group.IN_PROGRESS),
    DELAYED(Group.IN_PROGRESS),
    DELIVERED(Group.ARRIVED),
    OPENED(Group.READ),
    CLICKED(Group.READ),
    BOUNCED(Group.PROBLEM),
    REJECTED(Group.PROBLEM),
    DROPPED(Group.PROBLEM),
    COMPLAINT(Group.PROBLEM),
    NOT_SENT(Group.PROBLEM),
    UNCLEAR(Group.PROBLEM),
    CANCELLED(Group.PROBLEM);

    /** What a status means for the clerk's day. */
    public enum Group {
        IN_PROGRESS,
        ARRIVED,
        READ,
        PROBLEM
    }

    private final Group group;

    Status(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** True when somebody may have to do something about it; what a clerk cancelled is no such thing. */
    public boolean isProblem() {
        return group == Group.PROBLEM && this != CANCELLED;
    }

    /** True when the recipient's side has it: delivered, or any later proof. */
    public boolean arrived() {
        return this == DELIVERED || this == OPENED || this == CLICKED || this == COMPLAINT;
    }

    /** True when a person has most likely seen it. */
    public boolean read() {
        return this == OPENED || this == CLICKED;
    }

    /** True when our relay has, or had, the message: the base of all rates. */
    public boolean handedOver() {
        return this == SENT || this == DELAYED || this == BOUNCED || arrived();
    }
}
