package org.tracepost.bounce.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.mail.FailureReason;
import org.tracepost.mail.FailureRule;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.mail.Phrases;
import org.tracepost.mail.ServerReply;
import org.tracepost.mail.StatusCode;

/**
 * Bounces that are only words. {@link BounceFamily} knows whether a mail is one and who wrote it;
 * {@link FailedAddresses} finds whom it is about, {@link ServerWords} what was said of each.
 */
final class TextBounceReader implements ReportReader {

    private static final Pattern DELAY_SUBJECT = Pattern.compile("(?iu)\\bdelay(?:ed)?\\b|^warning\\b.*(?:could not"
            + "|not) (?:be )?(?:sen[dt]|deliver)|verz\u00f6gert|op\u00f3\u017anion|retrasad");
    /** What Sendmail says when it has nothing to say (RFC 821 section 4.3): the cause stands in another line. */
    private static final Pattern TRANSLATED =
            Pattern.compile("(?i)554 (?:5\\.0\\.0 )?[^:]{0,300}service unavailable.{0,20}");
    /** Exchange's "Relayed": the next server tells no more. */
    private static final Phrases HANDED_ON = Phrases.of(
            "delivery to these recipients or (groups|distribution lists) is complete",
            "no delivery notification was sent by the destination server",
            "successfully relayed to the following");

    private static final Phrases STILL_TRYING = Phrases.of(
            "this is a warning message only",
            "you do not need to resend",
            "(has been|is|was) delayed",
            "delivery delayed",
            "will (be retried|retry|keep trying|continue)",
            "transient non-?fatal",
            "still (be )?(trying|being tried|in the queue|undelivered)",
            "not yet been delivered",
            "has not been delivered yet",
            "(could not|not able to) (send|deliver)[^.]{0,40} for (the )?past",
            "no action is required",
            "retrying for",
            "will try (again|to deliver|for)",
            "delivery attempts will continue",
            "temporarily (undelivered|delayed)",
            "message is still",
            "noch nicht zugestellt",
            "wird weiter versucht",
            "jeszcze nie zosta",
            "todav\u00eda no se ha",
            "pas encore \u00e9t\u00e9");
    private static final Phrases GIVEN_UP = Phrases.of(
            "given up",
            "giving up(?! on)",
            "(?<!will )give up",
            "not going to try",
            "permanent(ly)? (error|fail|fatal)",
            "failed permanently",
            "no further",
            "will not (be )?(retr|try)",
            "too long",
            "addresses had permanent");

    @Override
    public Optional<Report> read(ReceivedMail mail) {
        return BounceFamily.of(mail).flatMap(family -> report(mail, family));
    }

    private static Optional<Report> report(ReceivedMail mail, BounceFamily family) {
        ReportText text = ReportText.of(mail);
        String subject = mail.arrival().subject();
        DeliveryAction action = action(subject, text.text());
        List<RecipientReport> recipients = FailedAddresses.in(mail, text).stream()
                .map(f -> action == DeliveryAction.RELAYED ? relayed(f) : unreached(f, text.text(), subject, action))
                .toList();
        if (recipients.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeliveryReport(
                mail.arrival(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                recipients,
                text.returned(),
                family.code()));
    }

    /** What the mail as a whole tells of all its recipients. */
    private static DeliveryAction action(String subject, String text) {
        String lower = Text.onOneLine(text).toLowerCase(Locale.ROOT);
        if (HANDED_ON.in(lower)) {
            return DeliveryAction.RELAYED;
        }
        boolean delayed = DELAY_SUBJECT.matcher(subject).find() || STILL_TRYING.in(lower) && !GIVEN_UP.in(lower);
        return delayed ? DeliveryAction.DELAYED : DeliveryAction.FAILED;
    }

    private static RecipientReport relayed(FailedAddresses.Failed named) {
        return new RecipientReport(
                named.original(),
                Optional.of(named.address()),
                DeliveryAction.RELAYED,
                Optional.empty(),
                ServerReply.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RecipientReport unreached(
            FailedAddresses.Failed failed, String whole, String subject, DeliveryAction action) {
        boolean delayed = action == DeliveryAction.DELAYED;
        ServerReply reply = ServerWords.in(failed.passages(), whole);
        Optional<StatusCode> status =
                reply.status().filter(s -> !s.success()).or(() -> ServerWords.status(failed.passages()));
        FailureVerdict verdict = FailureRule.judge(status, reply);
        if (verdict.reason() == FailureReason.OTHER
                || TRANSLATED.matcher(reply.words()).matches()) {
            Optional<ServerWords.Judged> better = ServerWords.inWords(
                    delayed ? near(failed) : Stream.concat(failed.passages().stream(), Stream.of(whole, subject)));
            boolean passing = FailureRule.passing(status, reply);
            verdict = better.map(ServerWords.Judged::verdict)
                    .map(v -> passing ? v.whileStillTrying() : v)
                    .orElse(delayed ? FailureRule.stillTrying() : verdict);
            reply = reply.refused() || status.isPresent()
                    ? reply
                    : better.map(ServerWords.Judged::reply).orElse(reply);
        }
        return new RecipientReport(
                failed.original(),
                Optional.of(failed.address()),
                action,
                status,
                reply,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(delayed ? verdict.whileStillTrying() : verdict));
    }

    /**
     * A warning goes on for long about what need not be done: only what stands close to the address tells the cause.
     */
    private static Stream<String> near(FailedAddresses.Failed failed) {
        return failed.passages().stream().map(p -> p.lines().limit(8).collect(Collectors.joining("\n")));
    }
}
