package org.tracepost.security;

/** What wrong tries are counted for. */
public enum BrakeKind {
    /** A network address, or the /64 of IPv6, whatever was tried from there. */
    ADDRESS,
    /** A login, from wherever it was tried, but for the places that it is known at. */
    LOGIN,
    /** A login at an address from which it has signed in before. */
    PLACE,
    /** The old password on the profile page. */
    OWN,
    /** Bad API keys from an address. */
    KEY;

    /** Whether it is counted like an address, behind which there may be many people. */
    boolean ofMany() {
        return this == ADDRESS || this == KEY;
    }
}
