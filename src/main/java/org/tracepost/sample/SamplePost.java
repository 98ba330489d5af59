package org.tracepost.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tracepost.attention.Handling;
import org.tracepost.attention.ProblemDesk;
import org.tracepost.bounce.ReportPost;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.VerpAddress;
import org.tracepost.message.Fact;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.BounceAddress;
import org.tracepost.suppression.Dropping;

/**
 * Writes e-mails as a clerk's are written, but for the outbox, and lets happen to them what their recipients' habits
 * say.
 */
@Dependent
class SamplePost {

    private static final int OLD_DAYS = 16;

    @Inject
    private Messages messages;

    @Inject
    private Dropping dropping;

    @Inject
    private RecipientHistory history;

    @Inject
    private ReportPost reports;

    @Inject
    private ProblemDesk problems;

    @Inject
    private BounceAddress bounces;

    private Stage stage;
    private ReportMails mails;
    private Fates fates;
    private final Map<Long, List<Fact>> known = new HashMap<>();
    private final Map<Long, Habit> habits = new HashMap<>();

    void begin(Stage story, String sender) {
        stage = story;
        mails = new ReportMails(
                bounces.find()
                        .orElseGet(() -> VerpAddress.of(EmailAddress.parse("bounces@hanse-marine.example")
                                .orElseThrow())),
                sender);
        fates = new Fates(story.chance(), mails);
        story.houses().forEach(house -> house.residents()
                .forEach(r -> habits.put(r.contactId(), r.person().habit())));
    }

    ReportMails mails() {
        return mails;
    }

    /** @param file name of the document's PDF; empty for a circular */
    WrittenMessage send(MessageDraft draft, Instant now, Optional<String> file) {
        return send(draft, now, file, Optional.empty());
    }

    /** @param incident on our own side, for all of them; empty: what their habits say */
    WrittenMessage send(MessageDraft draft, Instant now, Optional<String> file, Optional<Incident> incident) {
        WrittenMessage written = messages.write(draft);
        Set<Long> left = new HashSet<>(written.recipientIds());
        left.removeAll(dropping.drop(written.recipientIds(), null));
        Instant sent = now.plus(stage.chance().seconds(2, 30));
        Map<Long, List<Fact>> answers = new HashMap<>();
        Map<Long, List<Fact>> doings = new HashMap<>();
        for (long id : written.recipientIds()) {
            if (left.contains(id)) {
                Letter letter = letter(id, draft, sent, file);
                Fate fate = incident.map(i -> i.fate(letter)).orElseGet(() -> fates.of(letter));
                answers.put(id, fate.answers());
                doings.put(
                        id,
                        fate.doings().stream()
                                .filter(fact -> !fact.at().isAfter(stage.now()))
                                .toList());
                fate.reports().forEach(r -> stage.agenda()
                        .alone(r.at(), () -> reports.take("sample-" + id + "-" + r.at(), r.raw())));
                if (fate.isFailed() && !letter.since(OLD_DAYS)) {
                    settleLater(id, letter, sent);
                }
            }
        }
        stage.agenda().at(sent, () -> note(answers));
        doings.values().stream()
                .flatMap(List::stream)
                .map(Fact::at)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> stage.agenda().at(last, () -> note(doings)));
        return written;
    }

    private void note(Map<Long, List<Fact>> facts) {
        facts.forEach((id, some) ->
                known.computeIfAbsent(id, none -> new ArrayList<>()).addAll(some));
    }

    /** Records what became known since the last time: many facts at once cost little more than one. */
    void record() {
        known.values().removeIf(List::isEmpty);
        history.recordEach(new HashMap<>(known));
        known.clear();
    }

    /** Takes a mail that says not which of ours it is about. */
    void stray(Instant at, byte[] raw) {
        stage.agenda().alone(at, () -> reports.take("sample-stray-" + at, raw));
    }

    private Letter letter(long id, MessageDraft draft, Instant sent, Optional<String> file) {
        Recipient recipient = messages.getRecipient(id);
        return new Letter(
                id,
                recipient.getEnvelopeToken(),
                recipient.getAddress().toString(),
                recipient.getName(),
                draft.language(),
                file.map(name -> name.replace(".pdf", "")).orElse(draft.subject()),
                habits.getOrDefault(recipient.getContactId(), Habit.READER),
                sent,
                Duration.between(sent, stage.now()),
                file);
    }

    private void settleLater(long recipientId, Letter letter, Instant sent) {
        stage.agenda()
                .at(
                        sent.plus(stage.chance().hours(20, 70)),
                        () -> problems.handle(
                                recipientId,
                                stage.chance().of(List.of(Handling.LETTER, Handling.PHONE)),
                                stage.words().any(letter.language(), "handled", stage.chance())));
    }
}
