package org.tracepost.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tracepost.company.CompanyProfile;
import org.tracepost.company.TrackingMode;
import org.tracepost.customer.CustomerTracking;
import org.tracepost.message.Recipient;

/** How much may be kept of a recipient's doings: what their customer's entry says now, or else what the site says now. */
@ApplicationScoped
public class TrackingModes {

    @Inject
    private CustomerTracking customers;
    @Inject
    private CompanyProfile company;

    public TrackingMode of(Recipient recipient) {
        return customers.of(recipient.getCustomerId()).orElseGet(() -> company.get().getTracking());
    }
}
