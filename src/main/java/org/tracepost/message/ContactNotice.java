package org.tracepost.message;

import java.time.Instant;
import java.time.LocalDate;
import org.tracepost.mail.EmailAddress;

/**
 * Something that came back and concerns a contact rather than one e-mail.
 *
 * @param eventId the fact behind it
 * @param type AUTO_REPLY, ADDRESS_CHANGE or CHALLENGED
 * @param address to which we had written
 * @param other the new address, or the substitutes; null: none is named
 * @param awayUntil last day of the absence; null: none is named
 * @param reportId the stored report
 */
public record ContactNotice(
        long eventId,
        long recipientId,
        long contactId,
        EventType type,
        EmailAddress address,
        String other,
        LocalDate awayUntil,
        Instant at,
        Long reportId) {}
