package org.tracepost.bounce;

/** Why a report changed nothing. What each keeps a stranger from is told in {@code docs/bounces.md}. */
public enum Doubt {
    /** There is no token of ours in it. */
    NO_TOKEN,
    /** It has a token that looks like ours and was never given out. */
    UNKNOWN_TOKEN,
    /**
     * Its token is real, but it tells of another mail: it has two different tokens, or what came back is no message of
     * ours.
     */
    FOREIGN,
    /** It says nothing that was not reported before. */
    REPLAYED,
    /** Its recipient was never handed over to a relay, so nobody outside can know of it. */
    BEFORE_SENT,
    /** It may be about an e-mail of ours, but says nothing that a program understands. */
    NO_FACT
}
