package org.tracepost.report;

import java.math.BigDecimal;

/**
 * Documents of one currency: amounts of different currencies are never added.
 *
 * @param documents each counted once, however many e-mails went out about it
 * @param gross the sum of their totals
 * @param open the sum of what is still to pay on them
 */
public record CurrencySum(String currency, Long documents, BigDecimal gross, BigDecimal open) {

    /** Of documents {@code d}; counted by what an index of sums holds, so that it is enough. */
    static final String SELECT =
            "select new org.tracepost.report.CurrencySum(d.currency, count(d.currency), sum(d.gross), sum(d.payable)) from Document d";

    static final String BY_CURRENCY = " group by d.currency order by d.currency";

    /** Both together. @param more of other documents in the same currency */
    CurrencySum plus(CurrencySum more) {
        return new CurrencySum(currency, documents + more.documents, gross.add(more.gross), open.add(more.open));
    }
}
