/**
 * Whom we sell to: customers and their contacts, each contact with an address and a language.
 *
 * <p>Out of scope: what was sent to them (room {@code message}) and what they were billed (room {@code document}).
 */
package org.tracepost.customer;
