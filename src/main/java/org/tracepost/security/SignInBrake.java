package org.tracepost.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The brake on guessing (ADR 39): who gives wrong passwords or keys waits, longer and longer. Kept in the database, so
 * that it holds for all nodes and over restarts. Each refused try is a line in the log, in a form that programs such as
 * fail2ban can read.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInBrake {

    private static final Logger LOG = Logger.getLogger(SignInBrake.class.getName());
    private static final Duration SLOT = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SHOWN_ADDRESSES = 3;
    private static final int TRIES_TO_WRITE = 10;

    @Inject
    private BrakeBook book;

    @Inject
    private BrakeRepository tables;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Refused tries of the last hour.
     *
     * @param from the addresses with the most of them, each with its number
     */
    public record Refused(long tries, List<String> from) {}

    /**
     * One try that may be made and is counted as wrong until somebody says otherwise; or one that may not.
     *
     * @param until when the next one may be made; empty: this one may
     */
    public record Try(List<BrakeKey> keys, Optional<Instant> until) {}

    public Try ofPerson(String login, String address) {
        List<BrakeKey> keys = book.isKnown(login, address)
                ? List.of(BrakeKey.place(login, address))
                : List.of(new BrakeKey(BrakeKind.ADDRESS, address), new BrakeKey(BrakeKind.LOGIN, login));
        return take(keys);
    }

    public Try ofOwnPassword(String login) {
        return take(List.of(new BrakeKey(BrakeKind.OWN, login)));
    }

    private Try take(List<BrakeKey> keys) {
        return new Try(keys, written(() -> book.take(keys, clock.instant())));
    }

    public void wasRight(Try made, String login, String address) {
        boolean known = made.keys().stream().anyMatch(key -> key.kind() == BrakeKind.PLACE);
        if (!known) {
            wasNotMade(made);
        }
        written(() -> {
            book.welcome(login, address, clock.instant());
            return null;
        });
    }

    public void ownWasRight(String login) {
        book.forget(new BrakeKey(BrakeKind.OWN, login));
    }

    public void wasNotMade(Try taken) {
        written(() -> {
            book.giveBack(taken.keys(), clock.instant());
            return null;
        });
    }

    /** @param by what was wrong: {@code password}, {@code own-password} or {@code key} */
    public void wasWrong(String login, String address, String by) {
        LOG.log(Level.WARNING, "Sign-in refused: address={0} login={1} by={2}", new Object[] {
            address.isEmpty() ? "-" : address, LogWord.quoted(login), by
        });
        Instant now = clock.instant();
        written(() -> {
            book.count(slotOf(now), address.isEmpty() ? "-" : address);
            return null;
        });
    }

    /** A key that nobody has. @return until when the address is refused unheard; empty: it may go on */
    public Optional<Instant> badKey(String address) {
        Optional<Instant> until =
                take(List.of(new BrakeKey(BrakeKind.KEY, address))).until();
        if (until.isEmpty()) {
            wasWrong("", address, "key");
        }
        return until;
    }

    /**
     * Two nodes that count for the same key at the same moment collide; the second one then finds what the first has
     * written.
     */
    private static <T> T written(Supplier<T> entry) {
        for (int attempt = 1; attempt < TRIES_TO_WRITE; attempt++) {
            try {
                return entry.get();
            } catch (EJBException | BrakeRepository.Collided collided) {
                LOG.log(Level.FINE, "an entry of the brake is written again", collided);
            }
        }
        return entry.get();
    }

    /** Open to our own timers, which have no role. */
    public Refused refused() {
        Instant from = slotOf(clock.instant().minus(HOUR));
        return new Refused(tables.refusedSince(from), tables.refusedFrom(from, SHOWN_ADDRESSES));
    }

    /** Those of the logins that cannot sign in from a new place now, and until when. */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Map<String, Instant> waiting(Collection<String> logins) {
        return tables.waiting(logins, clock.instant());
    }

    /** A user may try again at once. */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void letGo(String login) {
        tables.letGo(login);
        audit.record("sign_in_wait_lifted", "user", login, null);
    }

    private static Instant slotOf(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond() / SLOT.toSeconds() * SLOT.toSeconds());
    }
}
