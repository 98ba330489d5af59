package org.tracepost.intake.parse.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tracepost.mail.EmailAddress;

class UblTest {

    private final EInvoice invoice = Samples.invoice(Samples.UBL);

    @Test
    void readShouldGiveTheHeadWhenInvoice() {
        assertEquals(EInvoice.Kind.INVOICE, invoice.kind());
        assertEquals("380", invoice.typeCode());
        assertEquals("2026-0417", invoice.number());
        assertEquals(LocalDate.of(2026, 4, 17), invoice.issued());
        assertEquals(Optional.of(LocalDate.of(2026, 5, 17)), invoice.due());
        assertEquals("PLN", invoice.currency());
        assertEquals("pl", invoice.language());
        assertEquals("04011000-12345-34", invoice.buyerReference());
        assertEquals("PO-9", invoice.orderReference());
        assertEquals("Dziękujemy za zamówienie.\nProsimy o terminową wpłatę.", invoice.note());
        assertEquals(
                new EInvoice.Payment("58", "2026-0417/K-77", "PL61109010140000071219812874", "Sprzedawca", "30 dni"),
                invoice.payment());
    }

    @Test
    void readShouldGiveTheBuyerByItsLegalNameFirst() {
        Party expected = new Party(
                "Łódzkie Zakłady Przemysłowe S.A.",
                "Łódzkie Zakłady",
                "K-77",
                "0000123456",
                "PL1234567890",
                "invoices@lodz.example",
                "EM",
                new Party.Address("ul. Żwirki 8, Hala B", "90-001", "Łódź", "PL"),
                new Party.Contact("Jan Kowalski", "jan.kowalski@lodz.example", "+48 42 555 01 02"));
        assertEquals(expected, invoice.buyer());
        assertEquals("Sprzedawca Sp. z o.o.", invoice.seller().name());
        assertEquals(
                Optional.of("jan.kowalski@lodz.example"),
                invoice.buyer().email().map(EmailAddress::toString));
    }

    @Test
    void emailShouldBeTheElectronicAddressWhenTheContactHasNone() {
        EInvoice withoutContact = Samples.invoice(Samples.UBL.replace("jan.kowalski@lodz.example", "to be told"));
        assertEquals(
                Optional.of("invoices@lodz.example"),
                withoutContact.buyer().email().map(EmailAddress::toString));
        EInvoice withPeppolId = Samples.invoice(
                Samples.UBL.replace("jan.kowalski@lodz.example", "").replace("\"EM\"", "\"0088\""));
        assertEquals(Optional.empty(), withPeppolId.buyer().email());
    }

    @Test
    void readShouldTakeTheSumsInTheInvoiceCurrency() {
        assertEquals(
                new EInvoice.Totals(
                        amount("195.00"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        amount("195.00"),
                        amount("44.85"),
                        amount("239.85"),
                        amount("39.85"),
                        BigDecimal.ZERO,
                        amount("200.00")),
                invoice.totals());
        assertEquals(
                new EInvoice.TaxPart("S", Optional.of(amount("23")), amount("195.00"), amount("44.85")),
                invoice.taxes().get(0));
        assertEquals(1, invoice.taxes().size());
    }

    @Test
    void readShouldGivePricesForOneUnit() {
        assertEquals(2, invoice.lines().size());
        assertEquals(
                new EInvoice.Line(
                        "1",
                        "Śruby M8",
                        "ocynkowane",
                        amount("1000"),
                        "C62",
                        amount("0.10"),
                        amount("5.00"),
                        "S",
                        Optional.of(amount("23")),
                        amount("95.00")),
                invoice.lines().get(0));
        assertEquals(
                new EInvoice.Line(
                        "2",
                        "Montaż",
                        "",
                        amount("1.5"),
                        "HUR",
                        amount("66.6667"),
                        BigDecimal.ZERO,
                        "",
                        Optional.empty(),
                        amount("100.00")),
                invoice.lines().get(1));
    }

    @Test
    void readShouldFillGapsByTheFormulasWhenCreditNoteTellsLittle() {
        EInvoice note = Samples.invoice(Samples.CREDIT_NOTE);
        assertEquals(EInvoice.Kind.CREDIT_NOTE, note.kind());
        assertEquals(LocalDate.of(2026, 4, 20), note.issued());
        assertEquals(Optional.of(LocalDate.of(2026, 5, 1)), note.due());
        assertEquals("Müller GmbH", note.buyer().name());
        assertEquals("10042", note.buyer().partyId());
        assertEquals(amount("119.00"), note.totals().payable());
        assertEquals(amount("50.00"), note.lines().get(0).unitPrice());
        assertTrue(note.buyer().email().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "380, INVOICE",
        "381, CREDIT_NOTE",
        "384, INVOICE",
        "386, INVOICE",
        "389, INVOICE",
        "261, CREDIT_NOTE",
        "396, CREDIT_NOTE"
    })
    void kindShouldFollowTheTypeCodeWhenTheDocumentIsInvoice(String code, EInvoice.Kind kind) {
        assertEquals(
                kind,
                Samples.invoice(Samples.UBL.replace(">380<", ">" + code + "<")).kind());
    }

    @Test
    void readShouldPassOverWhatItDoesNotKnow() {
        String newer = Samples.UBL.replace("<cbc:IssueDate>", "<cbc:NewInUbl9>x</cbc:NewInUbl9><cbc:IssueDate>");
        assertEquals("2026-0417", Samples.invoice(newer).number());
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
