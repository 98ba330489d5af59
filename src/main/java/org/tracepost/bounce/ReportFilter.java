package org.tracepost.bounce;

import java.time.Instant;
import java.util.List;
import org.tracepost.bounce.BounceReport.Kind;
import org.tracepost.bounce.BounceReport.State;

/**
 * Which reports a list is to show. What is null or blank does not matter.
 *
 * @param standing what became of them
 * @param kind what sort they are
 * @param doubt why they changed nothing
 * @param text part of sender, subject or the address that they tell of
 * @param since received then or later
 */
public record ReportFilter(Standing standing, Kind kind, Doubt doubt, String text, Instant since) {

    /** What became of a report, as a clerk asks for it. */
    public enum Standing {
        /** Nobody has decided yet. */
        OPEN(State.UNMATCHED, State.FAILED),
        /** It is about an e-mail of ours, and its facts are recorded. */
        MATCHED(State.MATCHED),
        /** It says what another said before. */
        REPEATED(State.REPEATED),
        /** A clerk says that it is not about an e-mail of ours. */
        DISMISSED(State.DISMISSED),
        /** Everything that came. */
        ALL(State.values());

        private final List<State> states;

        Standing(State... states) {
            this.states = List.of(states);
        }

        List<State> states() {
            return states;
        }
    }

    public static ReportFilter open(String text) {
        return new ReportFilter(Standing.OPEN, null, null, text, null);
    }

    List<State> states() {
        return standing == null || standing == Standing.ALL ? List.of() : standing.states();
    }
}
