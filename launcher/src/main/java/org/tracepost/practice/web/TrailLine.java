package org.tracepost.practice.web;

import org.tracepost.practice.mail.TrailEntry;

/** One line of what the relay did with a mail. */
record TrailLine(Times at, String tone, String text) {

    static TrailLine of(TrailEntry entry) {
        return new TrailLine(Times.of(entry.at()), entry.tone().css(), entry.text());
    }
}
