package org.tracepost.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lines come to, in exact decimals (EN 16931 section 6.5.12 and rules BR-CO-10 to BR-CO-17): each line is
 * rounded to the currency's digits, tax is computed once per rate on the sum of its lines, and rounded half up.
 */
public record Totals(BigDecimal net, BigDecimal tax, BigDecimal gross, List<TaxSum> taxes) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The tax of one rate. */
    public record TaxSum(BigDecimal rate, BigDecimal base, BigDecimal tax) {}

    public static Totals of(List<LineDraft> lines, Currency currency) {
        Map<BigDecimal, BigDecimal> bases = new TreeMap<>();
        for (LineDraft line : lines) {
            bases.merge(line.taxRate().stripTrailingZeros(), lineNet(line, currency), BigDecimal::add);
        }
        List<TaxSum> taxes = new ArrayList<>();
        bases.forEach((rate, base) ->
                taxes.add(new TaxSum(rate, base, round(base.multiply(rate).divide(HUNDRED), currency))));
        BigDecimal zero = round(BigDecimal.ZERO, currency);
        BigDecimal net = taxes.stream().map(TaxSum::base).reduce(zero, BigDecimal::add);
        BigDecimal tax = taxes.stream().map(TaxSum::tax).reduce(zero, BigDecimal::add);
        return new Totals(net, tax, net.add(tax), List.copyOf(taxes));
    }

    /** The line's given net amount, or quantity times unit price less discount. */
    public static BigDecimal lineNet(LineDraft line, Currency currency) {
        if (line.net() != null) {
            return line.net();
        }
        BigDecimal factor = HUNDRED.subtract(line.discountPercent()).divide(HUNDRED);
        return round(line.quantity().multiply(line.unitPrice()).multiply(factor), currency);
    }

    private static BigDecimal round(BigDecimal amount, Currency currency) {
        return amount.setScale(Math.max(currency.getDefaultFractionDigits(), 0), RoundingMode.HALF_UP);
    }
}
