package org.tracepost.reminder;

import java.time.Instant;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Status;

/**
 * One e-mail of a document to one address, as far as reminders ask for it.
 *
 * @param carries it has the document with it; a comment or a receipt has not
 * @param reminder it is a reminder itself
 * @param confirmable a report may still confirm it
 * @param sentAt when the relay took it; null: never
 * @param arrivedAt when it first proved to have arrived; null: no proof
 * @param settled a clerk said that its failure is settled
 * @param writtenAt when it was written
 */
public record MailFact(
        long id,
        EmailAddress address,
        boolean carries,
        boolean reminder,
        Status status,
        boolean confirmable,
        Instant sentAt,
        Instant arrivedAt,
        boolean settled,
        Instant writtenAt) {}
