package org.tracepost.intake.parse.einvoice;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The sums of either syntax as far as the file tells them; {@link #totals()} fills the gaps by EN 16931 (BR-CO-10 to
 * BR-CO-16).
 */
record Sums(
        BigDecimal lines,
        BigDecimal allowances,
        BigDecimal charges,
        Optional<BigDecimal> net,
        Optional<BigDecimal> tax,
        Optional<BigDecimal> gross,
        BigDecimal prepaid,
        BigDecimal rounding,
        Optional<BigDecimal> payable) {

    /**
     * Only the total with tax (BT-112) or the amount due (BT-115) must be told: one of them is what the customer is to
     * pay.
     */
    EInvoice.Totals totals() {
        BigDecimal total = gross.or(() -> payable.map(due -> due.add(prepaid).subtract(rounding)))
                .or(() -> net.flatMap(n -> tax.map(n::add)))
                .orElseGet(() -> Required.value(Optional.empty(), "total with tax (BT-112)"));
        BigDecimal withoutTax = net.orElseGet(() -> total.subtract(tax.orElse(BigDecimal.ZERO)));
        return new EInvoice.Totals(
                lines,
                allowances,
                charges,
                withoutTax,
                tax.orElseGet(() -> total.subtract(withoutTax)),
                total,
                prepaid,
                rounding,
                payable.orElseGet(() -> total.subtract(prepaid).add(rounding)));
    }
}
