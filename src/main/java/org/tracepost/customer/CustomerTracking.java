package org.tracepost.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tracepost.company.TrackingMode;

/** A customer's own tracking mode, for the public addresses, where nobody is signed in. */
@ApplicationScoped
public class CustomerTracking {

    @Inject
    private CustomerRepository customers;

    /** @param customerId may be null: an address that belongs to no customer */
    public Optional<TrackingMode> of(Long customerId) {
        return customerId == null
                ? Optional.empty()
                : customers.find(customerId).flatMap(Customer::tracking);
    }

    /** Those of many customers who have a mode of their own, in one query. */
    public Map<Long, TrackingMode> of(Collection<Long> customerIds) {
        return customerIds.isEmpty() ? Map.of() : customers.trackingOf(customerIds);
    }
}
