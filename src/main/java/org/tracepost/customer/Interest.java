package org.tracepost.customer;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which papers a contact gets unasked.
 *
 * <p>This room knows nothing of documents, so these are the three groups in which people at a company divide their
 * post. Whoever sends says which group a document belongs to.
 */
public enum Interest {

    /** What is owed and paid: invoices, credit notes, receipts, subscriptions, reminders. */
    INVOICES,
    /** What may be bought: estimates and proposals. */
    OFFERS,
    /** What is signed. */
    CONTRACTS;

    /** A fresh set of all of them, as a new contact has. */
    public static Set<Interest> all() {
        return EnumSet.allOf(Interest.class);
    }

    static Set<Interest> of(boolean invoices, boolean offers, boolean contracts) {
        Set<Interest> wanted = EnumSet.noneOf(Interest.class);
        if (invoices) {
            wanted.add(INVOICES);
        }
        if (offers) {
            wanted.add(OFFERS);
        }
        if (contracts) {
            wanted.add(CONTRACTS);
        }
        return wanted;
    }
}
