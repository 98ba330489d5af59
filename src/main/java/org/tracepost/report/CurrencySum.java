package org.tracepost.report;

import java.math.BigDecimal;

/**
 * Documents of one currency: amounts of different currencies are never added.
 *
 * @param documents each counted once, however many e-mails went out about it
 * @param gross     the sum of their totals
 * @param open      the sum of what is still to pay on them
 */
public record CurrencySum(String currency, Long documents, BigDecimal gross, BigDecimal open) {
}
