package org.tracepost.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.Settings;

/** Each entry is a short transaction of its own: it holds for all nodes, whatever becomes of the deed that asked. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BrakeBook {

    private static final Duration PLACES_LAST = Duration.ofDays(90);
    private static final Duration SLOTS_LAST = Duration.ofHours(3);

    @Inject
    private BrakeRepository tables;

    @Inject
    private Settings settings;

    public boolean isKnown(String login, String address) {
        return tables.exists(BrakeKey.place(login, address));
    }

    /**
     * Counts a try as wrong before it is made, so that many at once are not more than one after the other. What turns
     * out right is taken back.
     *
     * @return until when nobody is asked; empty: the try may be made
     */
    public Optional<Instant> take(List<BrakeKey> keys, Instant now) {
        BrakeLimits limits = BrakeLimits.of(settings);
        List<Runnable> writes = new ArrayList<>();
        Optional<Instant> until = Optional.empty();
        for (BrakeKey key :
                keys.stream().sorted(Comparator.comparing(BrakeKey::kind)).toList()) {
            Optional<BrakeRepository.Row> before = tables.lock(key);
            BrakeRepository.Row row = before.orElse(new BrakeRepository.Row(0, now, now));
            if (row.nextTry().isAfter(now)
                    && until.filter(row.nextTry()::isBefore).isEmpty()) {
                until = Optional.of(row.nextTry());
            }
            BrakeRule rule = limits.of(key.kind());
            int failures = rule.oneMore(row.failures(), Duration.between(row.lastAt(), now));
            writes.add(() -> tables.write(
                    key, before, new BrakeRepository.Row(failures, now, now.plus(rule.waitAfter(failures)))));
        }
        if (until.isEmpty()) {
            writes.forEach(Runnable::run);
        }
        return until;
    }

    /** A try that was not wrong after all, or was not made: one failure less, and nobody waits for it. */
    public void giveBack(List<BrakeKey> keys, Instant now) {
        for (BrakeKey key :
                keys.stream().sorted(Comparator.comparing(BrakeKey::kind)).toList()) {
            Optional<BrakeRepository.Row> before = tables.lock(key);
            before.ifPresent(row -> tables.write(
                    key, before, new BrakeRepository.Row(Math.max(0, row.failures() - 1), row.lastAt(), now)));
        }
    }

    /** From now on a login is known at an address, and its failures are forgotten. */
    public void welcome(String login, String address, Instant now) {
        tables.forget(new BrakeKey(BrakeKind.LOGIN, login));
        BrakeKey place = BrakeKey.place(login, address);
        tables.write(place, tables.lock(place), new BrakeRepository.Row(0, now, now));
    }

    public void forget(BrakeKey key) {
        tables.forget(key);
    }

    public void count(Instant slot, String address) {
        tables.count(slot, address);
    }

    public void clean(Instant now) {
        tables.clean(BrakeLimits.of(settings).login(), now, now.minus(PLACES_LAST), now.minus(SLOTS_LAST));
    }
}
