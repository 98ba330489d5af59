package org.tracepost.bounce;

import java.util.Set;
import org.tracepost.message.RecipientRow;

/**
 * An e-mail that a report without a valid token may be about.
 *
 * @param clues why, the most telling first
 * @param score the greater the likelier
 */
public record Candidate(RecipientRow mail, Set<Clue> clues, int score) {

    /** What speaks for a candidate. */
    public enum Clue {
        /** The report carries this e-mail's token, though it is not to be believed by that alone. */
        TOKEN(70),
        /** The report says that it failed, was delayed or was delivered for this address. */
        FAILED(50),
        /** The report says that this address complains. */
        COMPLAINED(50),
        /** The report says that this address has read it. */
        READ(50),
        /** The message that came back was addressed to it. */
        RETURNED_TO(45),
        /** The report comes from this address. */
        SENDER(40),
        /** The address stands in the text. */
        IN_TEXT(20),
        /** The subject is the same. */
        SUBJECT(30),
        /** It was sent within a day before the report. */
        SAME_DAY(15),
        /** Nothing was heard of it yet. */
        OPEN(10);

        private final int weight;

        Clue(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }
}
