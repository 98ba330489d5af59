package org.tracepost.bounce;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.bounce.parse.AddressChange;
import org.tracepost.bounce.parse.AutoReply;
import org.tracepost.bounce.parse.ChallengeMail;
import org.tracepost.bounce.parse.ComplaintReport;
import org.tracepost.bounce.parse.DeliveryReport;
import org.tracepost.bounce.parse.ReadReceipt;
import org.tracepost.bounce.parse.RecipientReport;
import org.tracepost.bounce.parse.Report;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.mail.StatusCode;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;

/** Translates what a report says into facts about one of our recipients. */
final class ReportFacts {

    private final OwnHosts ownHosts;

    ReportFacts(OwnHosts ownHosts) {
        this.ownHosts = ownHosts;
    }

    /**
     * @param address the address that we wrote to
     * @param received when the report came; stands in where it tells no usable time itself
     */
    List<Fact> of(Report report, EmailAddress address, Instant received) {
        if (report instanceof DeliveryReport delivery) {
            return about(delivery, address)
                    .map(r -> fact(r, delivery, time(report, r.lastAttempt(), received), address))
                    .toList();
        }
        Instant at = time(report, Optional.empty(), received);
        if (report instanceof ComplaintReport complaint) {
            return List.of(Fact.of(EventType.COMPLAINT, EventSource.REPORT, at)
                    .withReply(
                            null,
                            null,
                            complaint.feedbackType(),
                            complaint.userAgent().isEmpty() ? null : complaint.userAgent()));
        }
        if (report instanceof ReadReceipt receipt) {
            return receipt(receipt, at).stream().toList();
        }
        if (report instanceof AutoReply reply) {
            return List.of(answer(EventType.AUTO_REPLY, reply, reply.rule(), reply.text(), at)
                    .withVisitor(
                            null, null, reply.substitutes().isEmpty() ? null : String.join(", ", reply.substitutes()))
                    .withNextTry(reply.awayUntil()
                            .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                            .orElse(null)));
        }
        if (report instanceof AddressChange change) {
            return List.of(answer(EventType.ADDRESS_CHANGE, change, change.rule(), change.text(), at)
                    .withVisitor(null, null, change.newAddress()));
        }
        if (report instanceof ChallengeMail challenge) {
            return List.of(answer(EventType.CHALLENGED, challenge, challenge.rule(), challenge.text(), at));
        }
        return List.of();
    }

    private static Fact answer(EventType type, Report report, String rule, String text, Instant at) {
        return Fact.of(type, EventSource.REPORT, at)
                .withRule(rule)
                .withReply(null, null, report.arrival().subject() + "\n" + text, null);
    }

    /** The entries about our recipient; all, when none names it: an alias or a forwarding changed the address. */
    private static Stream<RecipientReport> about(DeliveryReport report, EmailAddress address) {
        List<RecipientReport> ours =
                report.recipients().stream().filter(r -> names(r, address)).toList();
        return (ours.isEmpty() ? report.recipients() : ours).stream();
    }

    private static boolean names(RecipientReport report, EmailAddress address) {
        return Stream.of(report.originalRecipient(), report.finalRecipient())
                .flatMap(Optional::stream)
                .flatMap(text -> EmailAddress.parse(text).stream())
                .anyMatch(a -> a.comparable().equals(address.comparable()));
    }

    private Fact fact(RecipientReport r, DeliveryReport report, Instant at, EmailAddress address) {
        String server = r.remoteMta().or(report::reportingMta).orElse(null);
        String finalAddress = r.finalRecipient()
                .filter(f -> !f.equalsIgnoreCase(address.toString()))
                .orElse(null);
        Fact fact = Fact.of(type(r, report), EventSource.REPORT, at)
                .withVisitor(null, null, finalAddress)
                .withReply(
                        r.reply().replyCode().orElse(null),
                        r.status().map(StatusCode::toString).orElse(null),
                        r.reply().words().isEmpty() ? null : r.reply().words(),
                        server)
                .withNextTry(r.willRetryUntil().orElse(null));
        return r.verdict().map(v -> withVerdict(fact, v)).orElse(fact);
    }

    private static Fact withVerdict(Fact fact, FailureVerdict verdict) {
        return fact.withReason(verdict.reason(), verdict.hard(), verdict.rule());
    }

    private EventType type(RecipientReport r, DeliveryReport report) {
        return switch (r.action()) {
            case FAILED -> EventType.FAILED;
            case DELAYED -> EventType.DELAYED;
            case DELIVERED -> EventType.DELIVERED;
            case EXPANDED -> EventType.EXPANDED;
            case RELAYED ->
                ownHosts.tookOverOutside(r.remoteMta(), report.reportingMta())
                        ? EventType.RELAYED
                        : EventType.HANDED_ON;
        };
    }

    private static Optional<Fact> receipt(ReadReceipt receipt, Instant at) {
        return switch (receipt.disposition()) {
            case DISPLAYED ->
                Optional.of(Fact.of(
                        receipt.automatic() ? EventType.AUTOMATIC_OPEN : EventType.READ_RECEIPT,
                        EventSource.REPORT,
                        at));
            case DELETED -> Optional.of(Fact.of(EventType.DELETED_UNREAD, EventSource.REPORT, at));
            case DISPATCHED, PROCESSED, DENIED, OTHER -> Optional.empty();
        };
    }

    /**
     * A time that the report tells, as long as it is not in the future: clocks of strangers are not to be believed.
     * Reports tell whole seconds; the end of the second is taken, so that the relay's answer of the same second stays
     * before it.
     */
    private static Instant time(Report report, Optional<Instant> told, Instant received) {
        Optional<Instant> believed = told.or(() -> report.arrival().date())
                .filter(t -> !t.isAfter(received))
                .map(t -> t.plusMillis(999));
        return believed.filter(t -> t.isBefore(received)).orElse(received);
    }
}
