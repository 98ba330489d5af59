package org.tracepost.bounce.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A delivery status notification (RFC 3464).
 *
 * @param originalEnvelopeId the ENVID that we gave with MAIL FROM (RFC 3461), as the report repeats it
 * @param reportingMta the host that wrote the report, without its type
 * @param arrivalDate when our mail reached that host
 * @param recipients what became of it for each recipient, at least one
 * @param reader the form by which it was read: {@code rfc3464}, or the name of a family of mail servers
 */
public record DeliveryReport(
        Arrival arrival,
        Optional<String> originalEnvelopeId,
        Optional<String> reportingMta,
        Optional<Instant> arrivalDate,
        List<RecipientReport> recipients,
        Optional<ReturnedMessage> returned,
        String reader)
        implements Report {}
