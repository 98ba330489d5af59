package org.tracepost.platform;

import java.util.Optional;

/** A refusal to overwrite what somebody else has saved since the form was opened. */
public class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Seen now;

    /** @param key of a refusal that says so in words of its own */
    public ChangedMeanwhile(Seen now, String key, Object... arguments) {
        super(key, arguments);
        this.now = now;
    }

    /** @param deed empty: nobody knows who it was, e.g. a timer */
    static ChangedMeanwhile by(Optional<Deed> deed, Seen now) {
        return deed.map(d -> new ChangedMeanwhile(now, "refusal.changed_meanwhile", d.login(), d.at()))
                .orElseGet(() -> new ChangedMeanwhile(now, "refusal.changed_meanwhile_somehow"));
    }

    /** What is stored now: whoever has been told of it may put their own in its place. */
    public Seen now() {
        return now;
    }
}
