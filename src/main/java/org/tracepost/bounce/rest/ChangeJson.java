package org.tracepost.bounce.rest;

import java.util.List;
import org.tracepost.bounce.ReadingChange;
import org.tracepost.message.Verdict;

/** What reading a report again changes: what it said and no longer says, and what it says now. */
public record ChangeJson(
        boolean changes,
        String stateBefore,
        String stateAfter,
        List<VerdictJson> before,
        List<VerdictJson> after,
        Long recipientId) {

    /** A fact in short. */
    public record VerdictJson(String type, String reason, String bounce, String statusCode) {

        static VerdictJson of(Verdict v) {
            return new VerdictJson(
                    v.type().name(),
                    v.reason() == null ? null : v.reason().code(),
                    v.reason() == null ? null : v.hard() ? "hard" : "soft",
                    v.status());
        }
    }

    static ChangeJson of(ReadingChange c) {
        return new ChangeJson(
                !c.nothing(),
                c.stateBefore().name(),
                c.stateAfter().name(),
                c.before().stream().map(VerdictJson::of).toList(),
                c.after().stream().map(VerdictJson::of).toList(),
                c.recipientId());
    }
}
