package org.tracepost.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tracepost.message.Status;
import org.tracepost.reminder.Verdict.Skipped;
import org.tracepost.reminder.Verdict.Why;

/**
 * What a document's e-mails say at one moment: whether it arrived, what is still under way, and who can be written to.
 */
final class Arrival {

    private static final Set<Status> FAILED = EnumSet.of(Status.BOUNCED, Status.REJECTED, Status.COMPLAINT);
    private static final Set<Status> NEVER_LEFT = EnumSet.of(Status.CANCELLED, Status.NOT_SENT);

    private final DocumentFacts facts;
    private final int presumeDays;
    private final Instant at;
    private final WorkingTimes times;
    private final List<MailFact> carriers;
    private final Map<String, MailFact> newest = new LinkedHashMap<>();

    Arrival(DocumentFacts facts, ReminderPolicy policy, Instant at) {
        this.facts = facts;
        this.presumeDays = policy.presumeDays();
        this.at = at;
        this.times = policy.times();
        this.carriers = facts.mails().stream().filter(MailFact::carries).toList();
        facts.mails().forEach(mail -> newest.put(mail.address().comparable(), mail));
    }

    boolean neverMailed() {
        return carriers.isEmpty();
    }

    boolean neverLeft() {
        return carriers.stream().allMatch(mail -> NEVER_LEFT.contains(mail.status()));
    }

    /** The first day on which it proved to have arrived. */
    Optional<LocalDate> provenOn() {
        return carriers.stream()
                .filter(mail -> mail.status().arrived())
                .map(MailFact::arrivedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(times::dayOf);
    }

    boolean settled() {
        return carriers.stream().anyMatch(MailFact::settled);
    }

    /** The first e-mail that counts as arrived, because nothing came back for so long. */
    Optional<MailFact> presumed() {
        return carriers.stream().filter(this::isPresumed).min(Comparator.comparing(MailFact::sentAt));
    }

    private boolean isPresumed(MailFact mail) {
        return mail.status() == Status.SENT
                && mail.sentAt() != null
                && !knownOn(mail).isAfter(times.dayOf(at));
    }

    /** The day from which on it counts as arrived. */
    LocalDate knownOn(MailFact sent) {
        return times.dayOf(sent.sentAt().plus(Duration.ofDays(presumeDays)));
    }

    /** The newest e-mail with this status that is still to be known about. */
    Optional<MailFact> underWay(Status status) {
        return carriers.stream()
                .filter(mail -> mail.status() == status && !isPresumed(mail))
                .reduce((one, later) -> later);
    }

    /**
     * Who gets a reminder: the usual people as far as they can be reached, or else the others who get such documents.
     */
    List<ContactFact> reachable() {
        List<ContactFact> good = facts.contacts().stream()
                .filter(contact -> obstacle(contact).isEmpty())
                .toList();
        List<ContactFact> usual = good.stream().filter(ContactFact::usual).toList();
        return usual.isEmpty() ? good.stream().limit(1).toList() : usual;
    }

    /** Who is told of something new: what is still under way to them is no reason to leave them out. */
    List<ContactFact> tellable() {
        List<ContactFact> good = facts.contacts().stream()
                .filter(contact ->
                        obstacle(contact).filter(why -> why != Why.UNDER_WAY).isEmpty())
                .toList();
        List<ContactFact> usual = good.stream().filter(ContactFact::usual).toList();
        return usual.isEmpty() ? good.stream().limit(1).toList() : usual;
    }

    /** Somebody who can be reached and has not had the document. */
    Optional<ContactFact> notTried() {
        return facts.contacts().stream()
                .filter(contact -> obstacle(contact).isEmpty() && !tried(contact))
                .findFirst();
    }

    private boolean tried(ContactFact contact) {
        return carriers.stream()
                .anyMatch(mail ->
                        same(mail, contact) && mail.status() != Status.DROPPED && !NEVER_LEFT.contains(mail.status()));
    }

    /** The usual people who get nothing. */
    List<Skipped> skipped() {
        return facts.contacts().stream()
                .filter(ContactFact::usual)
                .flatMap(contact -> obstacle(contact).map(why -> new Skipped(contact, why)).stream())
                .toList();
    }

    private Optional<Why> obstacle(ContactFact contact) {
        Optional<MailFact> last =
                Optional.ofNullable(newest.get(contact.address().comparable()));
        if (last.filter(mail -> mail.status() == Status.COMPLAINT).isPresent()) {
            return Optional.of(Why.COMPLAINED);
        }
        if (contact.blocked()) {
            return Optional.of(Why.BLOCKED);
        }
        if (last.filter(mail -> FAILED.contains(mail.status())).isPresent()) {
            return Optional.of(Why.BOUNCED);
        }
        boolean arrivedThere = carriers.stream()
                .anyMatch(mail -> same(mail, contact) && (mail.status().arrived() || isPresumed(mail)));
        boolean going = carriers.stream()
                .anyMatch(mail -> same(mail, contact) && mail.status().group() == Status.Group.IN_PROGRESS);
        return going && !arrivedThere ? Optional.of(Why.UNDER_WAY) : Optional.empty();
    }

    private static boolean same(MailFact mail, ContactFact contact) {
        return mail.address().comparable().equals(contact.address().comparable());
    }
}
