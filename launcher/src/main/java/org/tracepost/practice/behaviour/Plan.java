package org.tracepost.practice.behaviour;

import java.util.Optional;

/**
 * One recipient's way through the relay.
 *
 * @param door what SMTP answers
 * @param first what becomes of it as soon as it is accepted; empty if it never is
 * @param afterDelay what becomes of it after the waiting time
 * @param reported whether delivery reports may be sent
 * @param gesture what the customer does once the mail is there
 */
public record Plan(Door door, Optional<Fate> first, Optional<Fate> afterDelay, boolean reported, Gesture gesture) {

    static Plan end(Fate fate) {
        return new Plan(Door.ACCEPT, Optional.of(fate), Optional.empty(), true, Gesture.NONE);
    }

    static Plan delayThen(Fate delay, Fate end) {
        return new Plan(Door.ACCEPT, Optional.of(delay), Optional.of(end), true, Gesture.NONE);
    }

    static Plan deliverThen(Gesture gesture) {
        return new Plan(Door.ACCEPT, Optional.of(Fate.delivered()), Optional.empty(), true, gesture);
    }

    static Plan silently(Fate fate) {
        return new Plan(Door.ACCEPT, Optional.of(fate), Optional.empty(), false, Gesture.NONE);
    }

    static Plan refuse(Door door) {
        return new Plan(door, Optional.empty(), Optional.empty(), false, Gesture.NONE);
    }

    Plan behind(Door otherDoor) {
        return new Plan(otherDoor, first, afterDelay, reported, gesture);
    }
}
