package org.tracepost.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tracepost.security.AuditTrail;

/**
 * When a lead becomes a customer by itself: an invoice is issued for it, or it accepts an offer or signs. Nobody needs
 * to be signed in, because it may be the lead's own doing.
 */
@ApplicationScoped
public class Leads {

    @Inject
    private CustomerRepository customers;

    @Inject
    private AuditTrail audit;

    /**
     * Makes a lead a customer, in the caller's transaction. Nothing happens to who is one already or is unknown.
     *
     * @param why what made it one, e.g. a document's number; for the audit trail
     * @return whether it was a lead until now
     */
    public boolean won(long customerId, String why) {
        boolean won = customers
                .find(customerId)
                .filter(Customer::isLead)
                .map(Customer::becomeCustomer)
                .isPresent();
        if (won) {
            audit.record("lead_won", "customer", customerId, why);
        }
        return won;
    }
}
