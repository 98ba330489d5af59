package org.tracepost.document;

import java.math.BigDecimal;

/**
 * One line as it is typed in or comes with an e-invoice.
 *
 * @param unit e.g. {@code h}; may be null
 * @param unitPrice net, for one unit, up to six decimals
 * @param discountPercent 0 to 100
 * @param taxRate in percent
 * @param net the line's net amount when it is given from outside; null: computed
 */
public record LineDraft(
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal discountPercent,
        BigDecimal taxRate,
        BigDecimal net) {}
