package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tracepost.bounce.Candidate.Clue;
import org.tracepost.bounce.parse.MailOutline;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReportParser;
import org.tracepost.bounce.parse.ReturnedMessage;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.AddressHistory;
import org.tracepost.message.MessageLog;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Status;

/** Which e-mails a report may be about, by the addresses that it names and by time: for a person to choose from. */
@ApplicationScoped
class Candidates {

    private static final int MOST = 10;
    private static final int LOOKED_AT = 100;
    private static final int ADDRESSES = 40;
    private static final Duration BEFORE = Duration.ofDays(30);
    private static final Pattern ADDRESS = Pattern.compile("[\\p{Alnum}._%+'-]{1,64}@[\\p{Alnum}.-]{1,190}\\p{Alnum}");

    @Inject
    private AddressHistory history;

    @Inject
    private Messages messages;

    @Inject
    private MessageLog log;

    /** At most {@value #MOST}, best first. */
    List<Candidate> of(BounceReport stored) {
        Report report = ReportParser.parse(stored.getRaw());
        Map<String, Clue> addresses = addresses(report, stored.getRaw());
        Instant until = stored.getReceivedAt();
        Map<Long, RecipientRow> rows = new LinkedHashMap<>();
        if (stored.getRecipientId() != null) {
            rows.put(stored.getRecipientId(), messages.getRecipientRow(stored.getRecipientId()));
        }
        history.sentTo(addresses.keySet(), until.minus(BEFORE), until, LOOKED_AT)
                .forEach(row -> rows.putIfAbsent(row.id(), row));
        Map<Long, String> subjects = log.subjects(
                rows.values().stream().map(RecipientRow::messageId).distinct().toList());
        return rows.values().stream()
                .map(row -> candidate(
                        row, addresses, stored, report, subjects.getOrDefault(row.messageId(), row.subject())))
                .sorted(Comparator.comparingInt(Candidate::score)
                        .reversed()
                        .thenComparing(c -> c.mail().createdAt(), Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    private static Map<String, Clue> addresses(Report report, byte[] raw) {
        Map<String, Clue> found = new LinkedHashMap<>();
        NamedAddresses.in(report).forEach((address, role) -> found.put(address, Clue.valueOf(role.name())));
        EmailAddress.parse(report.arrival().sender())
                .ifPresent(sender -> found.putIfAbsent(sender.comparable(), Clue.SENDER));
        ADDRESS.matcher(MailOutline.of(raw).words())
                .results()
                .limit(ADDRESSES)
                .flatMap(m -> EmailAddress.parse(m.group()).stream())
                .forEach(address -> found.putIfAbsent(address.comparable(), Clue.IN_TEXT));
        return found;
    }

    private static Candidate candidate(
            RecipientRow row, Map<String, Clue> addresses, BounceReport stored, Report report, String subject) {
        Set<Clue> clues = EnumSet.noneOf(Clue.class);
        if (row.id().equals(stored.getRecipientId())) {
            clues.add(Clue.TOKEN);
        }
        Clue address = addresses.get(row.address().comparable());
        if (address != null) {
            clues.add(address);
        }
        if (sameSubject(
                subject,
                report.returned()
                        .map(ReturnedMessage::subject)
                        .filter(s -> !s.isBlank())
                        .orElse(report.arrival().subject()))) {
            clues.add(Clue.SUBJECT);
        }
        Instant sent = row.sentAt() == null ? row.createdAt() : row.sentAt();
        if (Duration.between(sent, stored.getReceivedAt()).compareTo(Duration.ofDays(1)) < 0) {
            clues.add(Clue.SAME_DAY);
        }
        if (row.status() == Status.SENT || row.status() == Status.DELAYED || row.status() == Status.UNCLEAR) {
            clues.add(Clue.OPEN);
        }
        return new Candidate(row, clues, clues.stream().mapToInt(Clue::weight).sum());
    }

    /** @param ours what differs between the recipients of a message is left open with "…" */
    static boolean sameSubject(String ours, String theirs) {
        int at = 0;
        for (String piece : ours.strip().split("\\s*…\\s*")) {
            int found = piece.isEmpty() ? at : theirs.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return ours.replace("…", "").strip().length() > 3;
    }
}
