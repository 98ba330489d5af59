package org.tracepost.suppression;

import java.time.Instant;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;

/**
 * One usable line of an imported list.
 *
 * @param reason null: none, or one in other words, which then are the note
 * @param note null: none
 * @param until null: without end
 */
record ImportedLine(
        int line, EmailAddress address, SuppressionCause cause, FailureReason reason, String note, Instant until) {}
