/**
 * What a clerk sends and what became of it: messages, their recipients, the append-only events of each recipient, and
 * the one rule that derives a status from events ({@link org.tracepost.message.StatusRule}).
 *
 * <p>Nothing in any room sets a status: rooms add events through {@link org.tracepost.message.RecipientHistory}. Out of
 * scope: handing over to the relay ({@code delivery}), reports that come back ({@code bounce}), opens and clicks
 * ({@code tracking}).
 */
package org.tracepost.message;
