package org.tracepost.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tracepost.message.Fact;

/** What becomes of a letter: what our relay answers, what is known later, and the reports that come in. */
final class Fate {

    /** A mail to our bounce mailbox. */
    record Report(Instant at, byte[] raw) {}

    private final List<Fact> answers = new ArrayList<>();
    private final List<Fact> doings = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private boolean failed;

    Fate answered(Fact fact) {
        answers.add(fact);
        return this;
    }

    Fate done(Fact fact) {
        doings.add(fact);
        return this;
    }

    Fate reported(Instant at, byte[] raw) {
        reports.add(new Report(at, raw));
        return this;
    }

    Fate failed() {
        failed = true;
        return this;
    }

    List<Fact> answers() {
        return answers;
    }

    List<Fact> doings() {
        return doings;
    }

    List<Report> reports() {
        return reports;
    }

    /** Whether somebody has to do something about it. */
    boolean isFailed() {
        return failed;
    }
}
