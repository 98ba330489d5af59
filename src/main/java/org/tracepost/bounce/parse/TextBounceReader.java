package org.tracepost.bounce.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tracepost.mail.FailureRule;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.mail.ServerReply;
import org.tracepost.mail.StatusCode;

/**
 * Bounces that are only words. {@link BounceFamily} knows whether a mail is one and who wrote it; {@link FailedAddresses} finds
 * whom it is about, {@link ServerWords} what was said of each.
 */
final class TextBounceReader implements ReportReader {

    private static final Pattern STILL_TRYING = Pattern.compile("(?isu)(?:" + String.join("|",
            "this is a warning message only", "you do not need to resend", "(?:has been|is|was) delayed", "delivery delayed", "will (?:be retried|retry|keep trying|continue)",
            "transient non-?fatal", "still (?:be )?(?:trying|being tried|in the queue|undelivered)", "not yet been delivered", "has not been delivered yet",
            "(?:could not|not able to) (?:send|deliver)[^.\\n]{0,40} for (?:the )?past", "no action is required", "retrying for", "will try (?:again|to deliver|for)",
            "delivery attempts will continue", "temporarily (?:undelivered|delayed)", "message is still", "noch nicht zugestellt", "wird weiter versucht") + ")");
    private static final Pattern GIVEN_UP = Pattern.compile("(?isu)(?:given up|giving up|give up|not going to try|permanent(?:ly)? (?:error|fail|fatal)|failed permanently"
            + "|no further|will not (?:be )?(?:retr|try)|too long|addresses had permanent)");

    @Override
    public Optional<Report> read(ReceivedMail mail) {
        return BounceFamily.of(mail).flatMap(family -> report(mail, family));
    }

    private static Optional<Report> report(ReceivedMail mail, BounceFamily family) {
        ReportText text = ReportText.of(mail);
        boolean delayed = isDelay(mail.arrival().subject(), text.text());
        List<RecipientReport> recipients = FailedAddresses.in(mail, text).stream().map(f -> recipient(f, text.text(), delayed)).toList();
        if (recipients.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeliveryReport(mail.arrival(), Optional.empty(), Optional.empty(), Optional.empty(), recipients, text.returned(),
                family.code()));
    }

    private static boolean isDelay(String subject, String text) {
        return STILL_TRYING.matcher(subject + "\n" + text).find() && !GIVEN_UP.matcher(text).find();
    }

    private static RecipientReport recipient(FailedAddresses.Failed failed, String whole, boolean delayed) {
        ServerReply reply = ServerWords.in(failed.passages(), whole);
        Optional<StatusCode> status = reply.status().filter(s -> !s.success());
        FailureVerdict verdict = FailureRule.judge(status, reply);
        return new RecipientReport(failed.original(), Optional.of(failed.address()), delayed ? DeliveryAction.DELAYED : DeliveryAction.FAILED, status,
                reply, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(delayed ? verdict.whileStillTrying() : verdict));
    }
}
