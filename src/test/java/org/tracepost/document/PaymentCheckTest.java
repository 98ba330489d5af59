package org.tracepost.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tracepost.platform.Refusal;

class PaymentCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"0, EUR", "-1, EUR", ", EUR", "0.005, EUR", "1.5, JPY", "100000000000, EUR"})
    void checkShouldRefuseAnAmountThatIsNone(BigDecimal amount, String currency) {
        assertEquals(
                "refusal.payment_amount", refusal(issued(DocumentKind.INVOICE, currency), PaymentDraft.of(1, amount)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, refusal.payment_future", "0226-11-01, refusal.payment_long_ago"})
    void checkShouldRefuseADayThatIsASlip(LocalDate day, String key) {
        assertEquals(
                key,
                refusal(
                        issued(DocumentKind.INVOICE, "EUR"),
                        new PaymentDraft(1, null, BigDecimal.ONE, day, null, null, null, null)));
    }

    @Test
    void checkShouldFillInWhatWasLeftOut() {
        PaymentDraft checked = PaymentCheck.checked(
                new PaymentDraft(1, null, new BigDecimal("20"), null, null, " ", " from the safe ", null),
                issued(DocumentKind.INVOICE, "EUR"),
                TODAY);
        assertEquals(
                new PaymentDraft(
                        1,
                        PaymentType.PAYMENT,
                        new BigDecimal("20.00"),
                        TODAY,
                        PaymentMethod.TRANSFER,
                        null,
                        "from the safe",
                        null),
                checked);
        assertNull(checked.reference());
    }

    @ParameterizedTest
    @CsvSource({
        "SUBSCRIPTION, , refusal.subscription_takes_no_payments", "ESTIMATE, , refusal.document_not_payable",
                "CONTRACT, REFUND, refusal.document_not_payable",
        "CREDIT_NOTE, PAYMENT, refusal.document_not_payable", "INVOICE, REFUND, refusal.document_not_refundable",
                "INVOICE, REVERSAL, refusal.document_not_payable"
    })
    void checkShouldRefuseWhatTheKindDoesNotTake(DocumentKind kind, PaymentType type, String key) {
        assertEquals(
                key,
                refusal(issued(kind, "EUR"), new PaymentDraft(1, type, BigDecimal.ONE, null, null, null, null, null)));
    }

    @Test
    void checkShouldRefuseDraftsCancelledOnesAndTooMuchBack() {
        assertEquals(
                "refusal.document_not_payable",
                refusal(draft(DocumentKind.INVOICE, "EUR"), PaymentDraft.of(1, BigDecimal.ONE)));
        Document cancelled = issued(DocumentKind.INVOICE, "EUR");
        cancelled.cancel();
        assertEquals("refusal.document_not_payable", refusal(cancelled, PaymentDraft.of(1, BigDecimal.ONE)));
        Document note = issued(DocumentKind.CREDIT_NOTE, "EUR");
        assertEquals(
                PaymentType.REFUND,
                PaymentCheck.checked(PaymentDraft.of(1, new BigDecimal("100")), note, TODAY)
                        .type());
        assertEquals("refusal.refund_too_much", refusal(note, PaymentDraft.of(1, new BigDecimal("100.01"))));
    }

    private static String refusal(Document document, PaymentDraft draft) {
        return assertThrows(Refusal.class, () -> PaymentCheck.checked(draft, document, TODAY))
                .key();
    }

    private static Document issued(DocumentKind kind, String currency) {
        Document document = draft(kind, currency);
        document.issue();
        return document;
    }

    private static Document draft(DocumentKind kind, String currency) {
        LineDraft line = new LineDraft(
                "Rope", BigDecimal.ONE, null, new BigDecimal("100"), BigDecimal.ZERO, BigDecimal.ZERO, null);
        return new Document(
                new DocumentDraft(
                        kind, "D-1", 1L, null, TODAY, null, currency, Locale.ENGLISH, null, null, List.of(line)),
                "D-1",
                null,
                null,
                "ada",
                Instant.parse("2026-11-22T08:00:00Z"));
    }
}
