/**
 * What needs a clerk, worst first, and what to do about it: one problem for each document (or plain e-mail) and person
 * that it did not reach, the next step for each, and the doing of it: correct the address and send everything again,
 * try later, write to somebody else, settle by hand.
 *
 * <p>A problem is never stored: it is read from the few open {@link org.tracepost.message.Trouble}s, so it empties by
 * itself. Out of scope: what a fact means for a status ({@code message}), whether an address is blocked
 * ({@code suppression}).
 */
package org.tracepost.attention;
