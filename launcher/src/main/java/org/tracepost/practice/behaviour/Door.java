package org.tracepost.practice.behaviour;

/** What the relay answers while it is spoken to. */
public enum Door {
    ACCEPT(""),
    REFUSE_RECIPIENT("550 5.1.1 Recipient address rejected: user unknown"),
    DEFER_TWICE("451 4.3.0 Temporary system problem, try again later"),
    REFUSE_MESSAGE("554 5.7.1 Message refused by policy"),
    CUT_AFTER_MESSAGE("");

    private final String reply;

    Door(String reply) {
        this.reply = reply;
    }

    public String reply() {
        return reply;
    }
}
