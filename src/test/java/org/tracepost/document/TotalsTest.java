package org.tracepost.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void ofShouldRoundEachLineAndTaxOncePerRate() {
        Totals totals = Totals.of(List.of(line("3", "0.335", "0", "23"), line("1", "0.335", "0", "23")), EUR);
        assertEquals(new BigDecimal("1.35"), totals.net(), "1.005 rounds to 1.01, 0.335 to 0.34");
        assertEquals(new BigDecimal("0.31"), totals.tax(), "23 % of 1.35, not of each line");
        assertEquals(new BigDecimal("1.66"), totals.gross());
    }

    @Test
    void ofShouldKeepRatesApartAndInOrder() {
        Totals totals = Totals.of(
                List.of(line("1", "100", "0", "23.00"), line("2", "50", "0", "8"), line("1", "10", "0", "23")), EUR);
        assertEquals(
                List.of(
                        new Totals.TaxSum(new BigDecimal("8"), new BigDecimal("100.00"), new BigDecimal("8.00")),
                        new Totals.TaxSum(new BigDecimal("23"), new BigDecimal("110.00"), new BigDecimal("25.30"))),
                totals.taxes());
    }

    @Test
    void ofShouldTakeTheDiscountOffTheLine() {
        Totals totals = Totals.of(List.of(line("2", "19.99", "12.5", "0")), EUR);
        assertEquals(new BigDecimal("34.98"), totals.net());
        assertEquals(new BigDecimal("0.00"), totals.tax());
    }

    @Test
    void ofShouldUseTheDigitsOfTheCurrency() {
        assertEquals(
                new BigDecimal("1235"),
                Totals.of(List.of(line("1", "1234.5", "0", "0")), Currency.getInstance("JPY"))
                        .net());
        assertEquals(
                new BigDecimal("1.235"),
                Totals.of(List.of(line("1", "1.2346", "0", "0")), Currency.getInstance("KWD"))
                        .net());
    }

    @Test
    void ofShouldBeExactWhereBinaryFractionsAreNot() {
        Totals totals = Totals.of(List.of(line("1", "0.1", "0", "0"), line("1", "0.2", "0", "0")), EUR);
        assertEquals(new BigDecimal("0.30"), totals.gross());
    }

    @Test
    void lineNetShouldBeTheGivenOneWhenItCameWithTheDocument() {
        LineDraft given = new LineDraft(
                "x", BigDecimal.ONE, null, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("9.99"));
        assertEquals(new BigDecimal("9.99"), Totals.lineNet(given, EUR));
    }

    private static LineDraft line(String quantity, String price, String discount, String rate) {
        return new LineDraft(
                "work",
                new BigDecimal(quantity),
                "h",
                new BigDecimal(price),
                new BigDecimal(discount),
                new BigDecimal(rate),
                null);
    }
}
