package org.tracepost.bounce;

import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReportParser;

/** A stored report and what it turned out to be. Reading is the long part: it happens outside of any transaction. */
record ReadReport(StoredReport stored, Report report) {

    static ReadReport of(StoredReport stored) {
        return new ReadReport(stored, ReportParser.parse(stored.raw()));
    }

    long id() {
        return stored.id();
    }
}
