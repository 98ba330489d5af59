package org.tracepost.suppression;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.Settings;
import org.tracepost.security.Role;

/** Tells how healthy addresses are, by the same rule that blocks them; the same few queries however many there are. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class AddressCheck {

    @Inject
    private AddressFactRepository known;

    @Inject
    private SuppressionRepository entries;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public Map<EmailAddress, AddressHealth> of(Collection<EmailAddress> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        SuppressionLimits limits = SuppressionLimits.of(settings);
        SuppressionRule rule = new SuppressionRule(limits);
        Set<String> keys = some.stream().map(EmailAddress::comparable).collect(Collectors.toSet());
        Map<String, List<AddressFact>> facts = known.newestFacts(keys);
        Map<String, Instant> starts = known.starts(keys, now);
        Map<String, Suppression> open = entries.open(keys);
        Map<EmailAddress, AddressHealth> health = new HashMap<>();
        for (EmailAddress address : some) {
            String key = address.comparable();
            List<AddressFact> recent =
                    rule.failures(facts.getOrDefault(key, List.of()), Optional.ofNullable(starts.get(key))).stream()
                            .filter(f -> f.weight() == BounceWeight.HARD
                                    || !f.at().plus(limits.softWithin()).isBefore(now))
                            .toList();
            health.put(
                    address,
                    AddressHealth.of(
                            recent.size(),
                            recent.isEmpty()
                                    ? null
                                    : recent.get(recent.size() - 1).reason(),
                            Optional.ofNullable(open.get(key))
                                    .filter(s -> s.isActive(now))
                                    .map(SuppressionRow::of)));
        }
        return health;
    }
}
