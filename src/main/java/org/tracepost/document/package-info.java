/**
 * What we sell on paper: documents with lines, totals, dates, state and PDF.
 *
 * <p>The kind is a value, not a class: what differs between kinds (number series, states, texts) hangs on
 * {@link org.tracepost.document.DocumentKind}. Customers answer and comment through the doors that are open to all
 * ({@code DocumentAnswers.take}, {@code DocumentComments.take}); only room {@code tracking} calls them, with the token
 * of an e-mail as the right.
 *
 * <p>The state of a document is separate from what became of its e-mails, which the room {@code message} knows.
 */
package org.tracepost.document;
