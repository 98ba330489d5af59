package org.tracepost.audience;

import java.util.Locale;
import org.tracepost.customer.Interest;

/**
 * What the wanted contacts have in common; null, blank or false: whatever.
 *
 * @param text part of the customer's name, number or town, or of the contact's name or address
 * @param language what the contact reads
 * @param tag a tag of the customer, as it is spelled
 * @param lead true: leads only, false: none of them
 * @param interest which papers the contact gets unasked
 * @param overdue only of customers who have an invoice that is owed after its due date
 */
public record AudienceFilter(
        String text, Locale language, String tag, Boolean lead, Interest interest, boolean overdue) {

    /** Everybody with an address. */
    public static AudienceFilter everybody() {
        return new AudienceFilter(null, null, null, null, null, false);
    }
}
