package org.tracepost.customer;

import java.util.Locale;
import java.util.Set;

/**
 * What is known about a contact.
 *
 * @param email as typed, checked when it is stored; null or blank: none yet
 * @param language null: the customer's
 * @param interests which papers they get unasked
 */
public record ContactDetails(String name, String email, String phone, Locale language, Set<Interest> interests) {

    public ContactDetails {
        interests = Set.copyOf(interests);
    }

    /** A person of whom only name and address are known; they get everything until somebody says otherwise. */
    public static ContactDetails of(String name, String email) {
        return new ContactDetails(name, email, null, null, Interest.all());
    }

    public ContactDetails withName(String other) {
        return new ContactDetails(other, email, phone, language, interests);
    }

    public ContactDetails withEmail(String other) {
        return new ContactDetails(name, other, phone, language, interests);
    }
}
