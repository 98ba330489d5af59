package org.tracepost.suppression;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tracepost.customer.AddressCorrected;
import org.tracepost.message.EventType;
import org.tracepost.message.RecordedFacts;
import org.tracepost.message.RecordedFacts.About;
import org.tracepost.platform.Settings;
import org.tracepost.security.CurrentUser;

/**
 * Blocks and unblocks addresses by themselves, in the transaction that records the facts: both or neither.
 *
 * <p>Each time all that is known about the addresses concerned is judged anew by {@link SuppressionRule}, so that no
 * order of facts can leave a wrong block. The number of statements does not grow with the number of facts, besides one
 * for each block that begins or ends.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AddressWatch {

    private static final Set<EventType> FAILURES = EnumSet.of(EventType.FAILED, EventType.REFUSED);

    @Inject
    private AddressFactRepository facts;

    @Inject
    private SuppressionRepository entries;

    @Inject
    private SuppressionBook book;

    @Inject
    private CurrentUser user;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What arrived can only end a block, so it costs one question as long as none of the addresses has one. */
    public void heard(@Observes RecordedFacts news) {
        List<Long> arrived = recipients(news.facts(), true);
        List<Long> others = recipients(news.facts(), false);
        entries.flush();
        Set<String> reached = new TreeSet<>(arrived.isEmpty() ? List.of() : facts.bouncedAmong(arrived));
        Set<String> addresses = new TreeSet<>(others.isEmpty() ? List.of() : facts.addressesOf(others));
        addresses.addAll(reached);
        if (!addresses.isEmpty()) {
            judge(addresses, reached, softened(news.facts()));
        }
    }

    /**
     * Those of whom a failure was taken back to be told anew: it stays a failure, and is no longer the address's fault.
     */
    private Set<String> softened(Collection<About> news) {
        Set<Long> failing = news.stream()
                .filter(about -> FAILURES.contains(about.type()))
                .map(About::recipientId)
                .collect(Collectors.toSet());
        List<Long> judged = news.stream()
                .filter(about -> about.type() == EventType.READ_AGAIN && failing.contains(about.recipientId()))
                .map(About::recipientId)
                .distinct()
                .toList();
        return judged.isEmpty() ? Set.of() : Set.copyOf(facts.addressesOf(judged));
    }

    /**
     * Who enters an address instead of another knows better than old bounces. A complaint, or what a person blocked,
     * stays.
     */
    public void heard(@Observes AddressCorrected news) {
        Set<String> address = Set.of(news.address().comparable());
        entries.flush();
        facts.takeTurn(address);
        entries.open(address).values().stream()
                .filter(s -> s.isActive(clock.instant()) && s.getCause().fromBounces())
                .forEach(s -> book.lift(s, LiftCause.CORRECTED, null));
        entries.startAnew(news.address().comparable(), clock.instant());
    }

    private static List<Long> recipients(Collection<About> news, boolean arrived) {
        return news.stream()
                .filter(about -> SuppressionRule.ARRIVALS.contains(about.type()) == arrived)
                .map(About::recipientId)
                .distinct()
                .toList();
    }

    /**
     * @param reached those of them where something arrived
     * @param softened those of them whose failures were judged anew; the block of any other ends because its grounds
     *     are gone
     */
    private void judge(Set<String> addresses, Set<String> reached, Set<String> softened) {
        facts.takeTurn(addresses);
        Instant now = clock.instant();
        SuppressionLimits limits = SuppressionLimits.of(settings);
        SuppressionRule rule = new SuppressionRule(limits);
        Map<String, List<AddressFact>> known = facts.facts(addresses);
        Map<String, Instant> starts = facts.starts(addresses, now);
        Map<String, Suppression> open = entries.open(addresses);
        List<Suppression> begin = new ArrayList<>();
        for (String address : addresses) {
            Optional<Verdict> verdict = rule.judge(
                            known.getOrDefault(address, List.of()), Optional.ofNullable(starts.get(address)))
                    .filter(v -> !v.isOver(now, limits));
            Optional<Suppression> held = Optional.ofNullable(open.get(address));
            if (verdict.isEmpty()) {
                held.filter(s -> s.isActive(now) && s.getCause().fromBounces())
                        .ifPresent(s -> book.lift(
                                s,
                                reached.contains(address)
                                        ? LiftCause.ARRIVED
                                        : softened.contains(address) ? LiftCause.REJUDGED : LiftCause.RECOUNTED,
                                null));
            } else if (held.filter(s -> s.isActive(now)
                            && !isReplaced(s.getCause(), verdict.get().cause()))
                    .isEmpty()) {
                held.ifPresent(book::makeRoom);
                begin.add(Suppression.of(
                        address,
                        verdict.get(),
                        now,
                        verdict.get().until(now, limits).orElse(null),
                        user.login()));
            }
        }
        book.add(begin);
    }

    /** A block for bounces is always the one that the bounces justify; others give way to a stronger cause only. */
    private static boolean isReplaced(SuppressionCause old, SuppressionCause now) {
        return now.strongerThan(old) || old.fromBounces() && now != old;
    }
}
