package org.tracepost.customer;

import java.util.Locale;

/**
 * What is known about a contact.
 *
 * @param email    as typed, checked when it is stored; null or blank: none yet
 * @param language null: the customer's
 */
public record ContactDetails(String name, String email, String phone, Locale language, boolean receivesInvoices) {
}
