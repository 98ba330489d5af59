package org.tracepost.report;

import java.time.LocalDate;

/**
 * Which unpaid invoices a report is about.
 *
 * @param opened true: somebody opened an e-mail that brought it; false: nobody is known to have
 * @param customerId null: of all customers
 * @param dueBefore only what was due before that day; null: whenever
 */
public record DebtFilter(boolean opened, Long customerId, LocalDate dueBefore) {}
