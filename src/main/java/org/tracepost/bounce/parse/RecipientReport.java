package org.tracepost.bounce.parse;

import java.time.Instant;
import java.util.Optional;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.mail.ServerReply;
import org.tracepost.mail.StatusCode;

/**
 * What a delivery report says of one recipient.
 *
 * @param originalRecipient the address as we gave it, when the report has it; not checked, it may be the malformed one
 *     that failed
 * @param finalRecipient the address as the reporting system saw it last, after aliases
 * @param action what was done, by the rule of {@link DeliveryAction}
 * @param status the status code that says most: the Status field, or the one quoted in the reply
 * @param reply the reply of the server that was asked, out of Diagnostic-Code: code and its own words
 * @param remoteMta the host that was asked, or took the mail, without its type
 * @param lastAttempt when it was tried last
 * @param willRetryUntil until when it will be tried
 * @param verdict why, for FAILED and DELAYED; never hard while it is only delayed
 */
public record RecipientReport(
        Optional<String> originalRecipient,
        Optional<String> finalRecipient,
        DeliveryAction action,
        Optional<StatusCode> status,
        ServerReply reply,
        Optional<String> remoteMta,
        Optional<Instant> lastAttempt,
        Optional<Instant> willRetryUntil,
        Optional<FailureVerdict> verdict) {}
