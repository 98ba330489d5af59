package org.tracepost.reminder;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tracepost.document.DocumentState;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Status;

/**
 * A company in memory, with a clock that tests move: documents, contacts, and what becomes of e-mails. Every quarter of
 * an hour the rule is asked as the timers ask it, and a line is written whenever it says something new about a
 * document.
 */
final class World {

    static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE dd MMM HH:mm", Locale.ENGLISH);

    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private final TreeMap<Instant, List<Runnable>> plans = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();
    final ReminderPolicy policy;
    Instant now;
    private long ids;

    World(LocalDate start, Set<LocalDate> holidays) {
        now = start.atStartOfDay(WARSAW).toInstant();
        policy = new ReminderPolicy(
                true,
                start,
                List.of(new Step(1, 3), new Step(2, 10), new Step(3, 20)),
                3,
                3,
                NeverMailed.ASK,
                new WorkingTimes(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(18, 0),
                        holidays,
                        WARSAW));
    }

    /** What a mailbox does with e-mails. */
    enum Mailbox {
        CONFIRMS,
        SILENT,
        BOUNCES,
        COMPLAINS,
        SLOW
    }

    /** A document and what happens to it. */
    final class Paper {

        private final String name;
        private final ReminderKind kind;
        private LocalDate deadline;
        private DocumentState state = DocumentState.OPEN;
        private BigDecimal payable = new BigDecimal("100");
        private DocumentFacts.Pause pause;
        private boolean muted;
        private final List<DocumentFacts.Done> done = new ArrayList<>();
        private final List<MailFact> mails = new ArrayList<>();
        private final Map<String, Mailbox> people = new LinkedHashMap<>();
        private final List<String> blocked = new ArrayList<>();
        private String said = "";

        private Paper(String name, ReminderKind kind, LocalDate deadline) {
            this.name = name;
            this.kind = kind;
            this.deadline = deadline;
        }

        /** The first person gets it in the first place, others come behind. */
        Paper contact(String local, Mailbox mailbox) {
            people.put(local, mailbox);
            return this;
        }

        /** A clerk sends it to the first person. */
        Paper sent(String time) {
            return then(time, () -> mail(people.keySet().iterator().next(), false));
        }

        Paper paid(String time) {
            return then(time, () -> {
                payable = BigDecimal.ZERO;
                state = DocumentState.PAID;
            });
        }

        Paper state(String time, DocumentState later) {
            return then(time, () -> state = later);
        }

        Paper partlyPaid(String time) {
            return then(time, () -> {
                payable = BigDecimal.TEN;
                state = DocumentState.PARTLY_PAID;
            });
        }

        /** A clerk corrects the address of the first person. */
        Paper corrected(String time, String local, Mailbox mailbox) {
            return then(time, () -> {
                Map<String, Mailbox> others = new LinkedHashMap<>(people);
                others.remove(people.keySet().iterator().next());
                people.clear();
                people.put(local, mailbox);
                people.putAll(others);
            });
        }

        Paper paused(String time, LocalDate until) {
            return then(time, () -> pause = new DocumentFacts.Pause(until));
        }

        Paper muted() {
            muted = true;
            return this;
        }

        private Paper then(String time, Runnable what) {
            plans.computeIfAbsent(at(time), t -> new ArrayList<>()).add(what);
            return this;
        }

        private void mail(String local, boolean reminder) {
            long id = ++ids;
            EmailAddress to = address(local);
            Mailbox mailbox = people.get(local);
            mails.add(new MailFact(
                    id, to, true, reminder, Status.SENT, mailbox != Mailbox.SILENT, now, null, false, now));
            switch (mailbox) {
                case CONFIRMS -> later(Duration.ofMinutes(15), id, Status.DELIVERED);
                case BOUNCES -> later(Duration.ofMinutes(30), id, Status.BOUNCED);
                case SLOW -> {
                    later(Duration.ofHours(1), id, Status.DELAYED);
                    later(Duration.ofDays(5), id, Status.DELIVERED);
                }
                case COMPLAINS -> {
                    later(Duration.ofMinutes(15), id, Status.DELIVERED);
                    later(Duration.ofDays(1), id, Status.COMPLAINT);
                    plans.computeIfAbsent(now.plus(Duration.ofDays(1)), t -> new ArrayList<>())
                            .add(() -> blocked.add(local));
                }
                default -> {}
            }
        }

        private void later(Duration when, long id, Status status) {
            plans.computeIfAbsent(now.plus(when), t -> new ArrayList<>())
                    .add(() -> mails.replaceAll(m -> m.id() != id
                            ? m
                            : new MailFact(
                                    id,
                                    m.address(),
                                    true,
                                    m.reminder(),
                                    status,
                                    m.confirmable(),
                                    m.sentAt(),
                                    status.arrived() ? now : null,
                                    false,
                                    m.writtenAt())));
        }

        DocumentFacts facts() {
            List<ContactFact> contacts = new ArrayList<>();
            people.keySet()
                    .forEach(local -> contacts.add(new ContactFact(
                            contacts.size() + 1,
                            local,
                            address(local),
                            Locale.ENGLISH,
                            contacts.isEmpty(),
                            blocked.contains(local))));
            return new DocumentFacts(
                    1,
                    kind,
                    name,
                    1,
                    "Kowalski",
                    state,
                    deadline,
                    payable,
                    "EUR",
                    true,
                    muted,
                    pause,
                    List.copyOf(done),
                    List.copyOf(mails),
                    contacts);
        }

        private void look() {
            DocumentFacts facts = facts();
            Optional<Step> step = policy.plan(kind)
                    .newestDue(deadline, policy.times().dayOf(now))
                    .filter(s -> !facts.isDone(s));
            if (step.isEmpty()) {
                return;
            }
            Verdict verdict = ReminderRule.of(facts, policy, now);
            if (verdict.decision() == Decision.SEND) {
                policy.plan(kind).before(step.get()).stream()
                        .filter(s -> !facts.isDone(s))
                        .forEach(s -> write(s, Outcome.PASSED_OVER));
                write(step.get(), Outcome.SENT);
                verdict.to().forEach(c -> mail(c.name(), true));
            } else if (verdict.decision() == Decision.SEND_DOCUMENT) {
                write(new Step(-1, 0), Outcome.DOCUMENT);
                verdict.to().forEach(c -> mail(c.name(), false));
            }
            String says = verdict.decision() + " " + step.get().number() + " | " + names(verdict) + " | "
                    + verdict.reason() + (verdict.day() == null ? "" : " " + verdict.day())
                    + (verdict.until() == null ? "" : " until " + verdict.until());
            if (verdict.decision().sends() || !says.equals(said)) {
                lines.add(ZonedDateTime.ofInstant(now, WARSAW).format(TIME) + " | " + name + " | " + says);
            }
            said = says;
        }

        private void write(Step step, Outcome outcome) {
            done.add(new DocumentFacts.Done(
                    kind, deadline, step.number(), outcome, policy.times().dayOf(now)));
        }

        private static String names(Verdict verdict) {
            String to = verdict.to().isEmpty()
                    ? "-"
                    : verdict.to().stream().map(ContactFact::name).collect(Collectors.joining(", "));
            return to
                    + (verdict.skipped().isEmpty()
                            ? ""
                            : verdict.skipped().stream()
                                    .map(s -> s.contact().name() + " " + s.why())
                                    .collect(Collectors.joining(", ", " (not ", ")")));
        }
    }

    Paper invoice(String name, LocalDate due) {
        return paper(name, ReminderKind.OVERDUE, due);
    }

    Paper paper(String name, ReminderKind kind, LocalDate deadline) {
        Paper paper = new Paper(name, kind, deadline);
        papers.put(name, paper);
        return paper;
    }

    /** @param time in Warsaw, e.g. {@code 2027-01-05T10:00} */
    static Instant at(String time) {
        return java.time.LocalDateTime.parse(time).atZone(WARSAW).toInstant();
    }

    private static EmailAddress address(String local) {
        return new EmailAddress(local, "example.test");
    }

    /** Lets time go by; the timers run in working time. */
    void until(LocalDate day) {
        Instant end = day.atStartOfDay(WARSAW).toInstant();
        while (now.isBefore(end)) {
            while (!plans.isEmpty() && !plans.firstKey().isAfter(now)) {
                plans.pollFirstEntry().getValue().forEach(Runnable::run);
            }
            if (policy.times().isOpen(now)) {
                papers.values().forEach(Paper::look);
            }
            now = now.plus(Duration.ofMinutes(15));
        }
    }

    /** The server stands still; customers and mail servers do not. */
    void standStillUntil(String time) {
        now = at(time);
    }

    String story() {
        return String.join("\n", lines) + "\n";
    }
}
