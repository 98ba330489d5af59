/**
 * What other programs hand over: e-invoices and lists of customers, looked at first ({@code preview}), then taken in.
 *
 * <p>Nothing that is there already is overwritten: a number that is taken is reported, a known customer only gains what
 * was missing. Reading the files is the pure room {@code intake.parse}.
 */
package org.tracepost.intake;
