package org.tracepost.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tracepost.company.TrackingMode;
import org.tracepost.mail.Token;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.Settings;

/**
 * Turns requests into events: whose, a person's or a machine's, and how much of it may be kept.
 *
 * <p>What our own clerks load never counts. The same visit within ten seconds counts once, and a recipient has a
 * bounded number of visits, so that nobody can fill the database by loading a pixel.
 */
@Stateless
@PermitAll
public class Visits {

    static final String HONEYPOT = "honeypot";
    private static final Duration SAME_VISIT = Duration.ofSeconds(10);
    private static final int MOST_VISITS = 200;
    private static final Set<EventType> LINKS =
            Set.of(EventType.CLICKED, EventType.DOWNLOADED, EventType.AUTOMATIC_CLICK);

    @Inject
    private RecipientHistory history;

    @Inject
    private TrackingModes modes;

    @Inject
    private Settings settings;

    public void opened(Token web, Visit visit) {
        record(web, visit, EventType.OPENED, null);
    }

    /** @param target what was followed: an address, or {@code copy} for the online copy */
    public void clicked(Token web, Visit visit, String target) {
        record(web, visit, EventType.CLICKED, target);
    }

    public void viewed(Token web, Visit visit) {
        record(web, visit, EventType.VIEWED, null);
    }

    public void downloaded(Token web, Visit visit, String file) {
        record(web, visit, EventType.DOWNLOADED, file);
    }

    /**
     * Somebody typed a name or a comment and sent it: no machine does that, so no rule is asked.
     *
     * @param what {@code accepted}, {@code declined}, {@code signed} or {@code commented}
     */
    public void answered(Token web, Visit visit, String what) {
        history.findByWeb(web).filter(r -> !visit.ownUser()).ifPresent(r -> {
            TrackingMode mode = modes.of(r);
            if (mode == TrackingMode.DATE_ONLY) {
                history.recordOpenDay(r.getId());
            } else if (mode == TrackingMode.FULL) {
                history.record(
                        r.getId(),
                        before -> isRoomFor(before, visit, EventType.ANSWERED, what)
                                ? List.of(fact(EventType.ANSWERED, visit, what))
                                : List.of());
            }
        });
    }

    /** The link that no person can see: this visit and the clicks just before it were a machine's. */
    public void honeypot(Token web, Visit visit) {
        Optional<Recipient> recipient =
                history.findByWeb(web).filter(r -> !visit.ownUser() && modes.of(r) == TrackingMode.FULL);
        recipient.ifPresent(r -> history.record(r.getId(), before -> trapped(before, visit)));
    }

    private static List<Fact> trapped(List<RecipientEvent> before, Visit visit) {
        if (!isRoomFor(before, visit, EventType.AUTOMATIC_CLICK, HONEYPOT)) {
            return List.of();
        }
        Stream<Fact> taken = before.stream()
                .filter(e -> e.getType() == EventType.CLICKED || e.getType() == EventType.VIEWED)
                .filter(e -> Duration.between(e.getAt(), visit.at()).compareTo(SAME_VISIT) <= 0)
                .map(e -> fact(EventType.FOUND_AUTOMATIC, visit, e.getTarget())
                        .withRule(HONEYPOT)
                        .correcting(e.getId()));
        return Stream.concat(
                        Stream.of(
                                fact(EventType.AUTOMATIC_CLICK, visit, HONEYPOT).withRule(HONEYPOT)),
                        taken)
                .toList();
    }

    private void record(Token web, Visit visit, EventType human, String target) {
        history.findByWeb(web).filter(r -> !visit.ownUser()).ifPresent(r -> record(r, visit, human, target));
    }

    private void record(Recipient recipient, Visit visit, EventType human, String target) {
        switch (modes.of(recipient)) {
            case OFF -> {}
            case DATE_ONLY -> {
                if (machine(history.events(recipient.getId()), visit).isEmpty()) {
                    history.recordOpenDay(recipient.getId());
                }
            }
            case FULL -> history.record(recipient.getId(), before -> seen(before, visit, human, target));
        }
    }

    private List<Fact> seen(List<RecipientEvent> before, Visit visit, EventType human, String target) {
        Optional<MachineRule> machine = machine(before, visit);
        EventType type = machine.isEmpty()
                ? human
                : human == EventType.OPENED ? EventType.AUTOMATIC_OPEN : EventType.AUTOMATIC_CLICK;
        Fact fact = fact(type, visit, target);
        return isRoomFor(before, visit, type, target)
                ? List.of(machine.map(rule -> fact.withRule(rule.ruleName())).orElse(fact))
                : List.of();
    }

    private Optional<MachineRule> machine(List<RecipientEvent> before, Visit visit) {
        return MachineRule.find(visit, before.stream().map(Visits::past).toList())
                .filter(rule -> rule != MachineRule.HEADLESS_BROWSER || !settings.isOn("practice"));
    }

    private static boolean isRoomFor(List<RecipientEvent> before, Visit visit, EventType type, String target) {
        long visits =
                before.stream().filter(e -> e.getSource() == EventSource.WEB).count();
        boolean repeated = before.stream()
                .anyMatch(e -> e.getType() == type
                        && Objects.equals(e.getTarget(), target)
                        && Duration.between(e.getAt(), visit.at()).compareTo(SAME_VISIT) < 0);
        return visits < MOST_VISITS && !repeated;
    }

    private static MachineRule.Past past(RecipientEvent event) {
        return new MachineRule.Past(
                event.getAt(),
                Objects.toString(event.getTarget(), ""),
                LINKS.contains(event.getType()),
                HONEYPOT.equals(event.getRule()));
    }

    private static Fact fact(EventType type, Visit visit, String target) {
        return Fact.of(type, EventSource.WEB, visit.at()).withVisitor(visit.program(), visit.address(), target);
    }
}
