package org.tracepost.bounce.parse;

import java.util.Optional;

/** Knows one kind of report. */
interface ReportReader {

    /** The report, or empty when the mail is not of this kind: then the next reader is asked. */
    Optional<Report> read(ReceivedMail mail);
}
