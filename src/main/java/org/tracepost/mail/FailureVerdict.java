package org.tracepost.mail;

/**
 * What a failure comes to, and by which rule.
 *
 * @param reason why, in the clerk's words
 * @param hard on screen a "hard" bounce: the address or its domain does not exist, is suspended or malformed. Narrower
 *     than "5xx": a full mailbox or a spam refusal is soft even with 5.x.x, because the same address may well take the
 *     next mail
 * @param rule the name of the row of {@link FailureRule} that made the verdict, kept with the event as its evidence
 */
public record FailureVerdict(FailureReason reason, boolean hard, String rule) {

    /** The same reason while a server still tries: nothing is lost yet, so never hard. */
    public FailureVerdict whileStillTrying() {
        return soft();
    }

    /** The same reason, and the address is not blamed for it. */
    FailureVerdict soft() {
        return new FailureVerdict(reason, false, rule);
    }
}
