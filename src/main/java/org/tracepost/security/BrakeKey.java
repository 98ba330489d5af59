package org.tracepost.security;

import org.tracepost.platform.StoredText;

/** One thing that tries are counted for. */
public record BrakeKey(BrakeKind kind, String name) {

    private static final int LONGEST = 200;

    public BrakeKey {
        name = StoredText.fit(name, LONGEST);
    }

    static BrakeKey place(String login, String address) {
        return new BrakeKey(BrakeKind.PLACE, address + " " + login);
    }
}
