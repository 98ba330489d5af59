package org.tracepost.intake.parse.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.mail.EmailAddress;

class CiiTest {

    private final EInvoice invoice = Samples.invoice(Samples.CII);

    @Test
    void readShouldGiveTheHead() {
        assertEquals(EInvoice.Kind.INVOICE, invoice.kind());
        assertEquals("384", invoice.typeCode());
        assertEquals("R-2026/12", invoice.number());
        assertEquals(LocalDate.of(2026, 11, 5), invoice.issued());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 5)), invoice.due());
        assertEquals("EUR", invoice.currency());
        assertEquals("de", invoice.language());
        assertEquals("B-1", invoice.orderReference());
        assertEquals("Vielen Dank.", invoice.note());
        assertEquals(
                new EInvoice.Payment("58", "R-2026/12", "DE02120300000000202051", "", "30 Tage netto"),
                invoice.payment());
    }

    @Test
    void readShouldGiveTheBuyer() {
        assertEquals(
                new Party(
                        "Käufer AG",
                        "Käufer",
                        "D-5",
                        "HRB 1",
                        "DE123456789",
                        "",
                        "",
                        new Party.Address("Hauptstraße 1, 2. Hof", "10115", "Berlin", "DE"),
                        new Party.Contact("Buchhaltung", "rechnung@kaeufer.example", "030 1")),
                invoice.buyer());
        assertEquals("Verkäufer KG", invoice.seller().name());
        assertEquals(
                Optional.of("rechnung@kaeufer.example"), invoice.buyer().email().map(EmailAddress::toString));
    }

    @Test
    void readShouldTakeTheSumsInTheInvoiceCurrency() {
        assertEquals(
                new EInvoice.Totals(
                        amount("210.00"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        amount("210.00"),
                        amount("39.90"),
                        amount("249.90"),
                        amount("100.00"),
                        BigDecimal.ZERO,
                        amount("149.90")),
                invoice.totals());
        assertEquals(
                new EInvoice.TaxPart("S", Optional.of(amount("19")), amount("210.00"), amount("39.90")),
                invoice.taxes().get(0));
    }

    @Test
    void readShouldGiveTheLineWithItsCharge() {
        assertEquals(
                new EInvoice.Line(
                        "1",
                        "Beratung",
                        "vor Ort",
                        amount("2.5"),
                        "HUR",
                        amount("80.00"),
                        amount("-10.00"),
                        "S",
                        Optional.of(amount("19")),
                        amount("210.00")),
                invoice.lines().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-05", "20261105120000", "2026-11-05T10:00:00"})
    void readShouldUnderstandOtherDatesWhenTheFileIsSloppy(String date) {
        assertEquals(
                LocalDate.of(2026, 11, 5),
                Samples.invoice(Samples.CII.replace("20261105", date)).issued());
    }

    @Test
    void dueShouldBeEmptyWhenTheTermsAreInWordsOnly() {
        String words = Samples.CII.replaceAll("(?s)<ram:DueDateDateTime>.*?</ram:DueDateDateTime>", "");
        assertEquals(Optional.empty(), Samples.invoice(words).due());
    }

    @Test
    void readShouldDoWithoutLinesWhenTheProfileIsMinimum() {
        String minimum = Samples.CII.replaceAll(
                "(?s)<ram:IncludedSupplyChainTradeLineItem>.*</ram:IncludedSupplyChainTradeLineItem>", "");
        assertEquals(0, Samples.invoice(minimum).lines().size());
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
