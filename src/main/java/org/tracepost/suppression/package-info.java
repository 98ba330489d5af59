/**
 * Whom not to mail: why, since when, until when, and lifted by whom.
 *
 * <p>{@code SuppressionRule} says when an address is blocked, from all that is known about it; {@code AddressWatch}
 * hears of new facts in the transaction that records them; {@code Dropping} tells the outbox; {@code Suppressions} is
 * for clerks and programs.
 */
package org.tracepost.suppression;
