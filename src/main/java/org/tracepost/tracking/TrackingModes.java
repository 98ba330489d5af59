package org.tracepost.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tracepost.company.CompanyProfile;
import org.tracepost.company.TrackingMode;
import org.tracepost.customer.CustomerTracking;
import org.tracepost.message.Recipient;

/**
 * How much may be kept of a recipient's doings: what their customer's entry says now, or else what the site says now.
 */
@ApplicationScoped
public class TrackingModes {

    @Inject
    private CustomerTracking customers;

    @Inject
    private CompanyProfile company;

    public TrackingMode of(Recipient recipient) {
        return customers.of(recipient.getCustomerId()).orElseGet(() -> company.get()
                .getTracking());
    }

    /** By recipient id, in one query for all. */
    public Map<Long, TrackingMode> of(Collection<Recipient> recipients) {
        Map<Long, TrackingMode> own = customers.of(recipients.stream()
                .map(Recipient::getCustomerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        TrackingMode usual = company.get().getTracking();
        return recipients.stream()
                .collect(Collectors.toMap(
                        Recipient::getId,
                        r -> r.getCustomerId() == null ? usual : own.getOrDefault(r.getCustomerId(), usual)));
    }
}
