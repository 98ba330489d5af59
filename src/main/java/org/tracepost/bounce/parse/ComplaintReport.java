package org.tracepost.bounce.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recipient marked a mail of ours as spam, and the mail provider tells us (ARF, RFC 5965).
 *
 * @param feedbackType abuse, fraud, virus, opt-out, other ...; in lower case
 * @param recipients the addresses that complain: Original-Rcpt-To and Removal-Recipient, else the To of the returned
 *     mail; empty when the provider withholds them all
 * @param originalMailFrom the envelope sender of our mail, which is our VERP address
 * @param arrivalDate when our mail reached the provider
 * @param userAgent the software that made the report, or ""
 */
public record ComplaintReport(
        Arrival arrival,
        String feedbackType,
        List<String> recipients,
        Optional<String> originalMailFrom,
        Optional<Instant> arrivalDate,
        String userAgent,
        Optional<ReturnedMessage> returned)
        implements Report {}
