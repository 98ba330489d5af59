package org.tracepost.reminder;

import java.util.Locale;
import org.tracepost.mail.EmailAddress;

/**
 * Somebody at the customer who may get the document.
 *
 * @param usual they get it in the first place; others only when none of those can be reached
 * @param blocked no e-mail goes to the address now
 */
public record ContactFact(
        long id, String name, EmailAddress address, Locale language, boolean usual, boolean blocked) {}
