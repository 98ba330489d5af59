package org.tracepost.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.platform.Refusal;

class SettlementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // owed, prepaid, moved, credited | open, state, refundable
        "100.00, 0, 0, 0, 100.00, OPEN, 0",
        "100.00, 0, 40.00, 0, 60.00, PARTLY_PAID, 0",
        "100.00, 0, 99.99, 0, 0.01, PARTLY_PAID, 0",
        "100.00, 0, 100.00, 0, 0.00, PAID, 0",
        "100.00, 0, 120.00, 0, -20.00, PAID, 20.00",
        "100.00, 30.00, 0, 0, 70.00, PARTLY_PAID, 0",
        "100.00, 30.00, 70.00, 0, 0.00, PAID, 0",
        "100.00, 0, 0, 25.00, 75.00, PARTLY_PAID, 0",
        "100.00, 0, 75.00, 25.00, 0.00, PAID, 0",
        "100.00, 0, 100.00, 25.00, -25.00, PAID, 25.00",
        "100.00, 0, 0, 100.00, 0.00, PAID, 0",
        "0.00, 0, 0, 0, 0.00, PAID, 0",
        // an invoice that is a credit in disguise: money that is given back settles it
        "-50.00, 0, 0, 0, -50.00, OPEN, 50.00",
        "-50.00, 0, -20.00, 0, -30.00, PARTLY_PAID, 30.00",
        "-50.00, 0, -50.00, 0, 0.00, PAID, 0",
    })
    void stateShouldFollowFromWhatIsOpen(
            BigDecimal owed,
            BigDecimal prepaid,
            BigDecimal moved,
            BigDecimal credited,
            BigDecimal open,
            DocumentState state,
            BigDecimal refundable) {
        Settlement settlement = new Settlement(owed, prepaid, moved, credited);
        assertEquals(0, open.compareTo(settlement.open()), settlement::toString);
        assertEquals(state, settlement.state());
        assertEquals(0, refundable.compareTo(settlement.refundable(false)), settlement::toString);
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 30, 30", "100, 80, 30, 20", "100, 100, 30, 0", "100, 120, 30, 0", "-50, 0, 30, 0"})
    void takesShouldNeverBeMoreThanIsOpen(BigDecimal owed, BigDecimal moved, BigDecimal credit, BigDecimal taken) {
        assertEquals(0, taken.compareTo(new Settlement(owed, BigDecimal.ZERO, moved, BigDecimal.ZERO).takes(credit)));
    }

    @Test
    void refundableShouldBeAllThatCameWhenAnInvoiceIsCancelled() {
        assertEquals(
                new BigDecimal("45"),
                new Settlement(new BigDecimal("100"), new BigDecimal("5"), new BigDecimal("40"), BigDecimal.ZERO)
                        .refundable(true));
    }

    /** Whatever is recorded and taken back in whatever order: the document says what its rows say. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void documentShouldAlwaysEqualItsRows(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            boolean credit = random.nextInt(4) == 0;
            BigDecimal prepaid = credit || random.nextBoolean() ? BigDecimal.ZERO : cents(random, 8_000);
            Document document =
                    imported(credit ? DocumentKind.CREDIT_NOTE : DocumentKind.INVOICE, cents(random, 20_000), prepaid);
            Rows rows = new Rows(document, random);
            for (int step = 0; step < 12; step++) {
                rows.next();
                rows.check();
            }
        }
    }

    @Test
    void settleShouldKeepTheStateOfACancelledDocument() {
        Document document = imported(DocumentKind.INVOICE, new BigDecimal("100.00"), BigDecimal.ZERO);
        document.cancel();
        document.settle(List.of(payment(document, PaymentType.PAYMENT, "100")), List.of());
        assertEquals(DocumentState.CANCELLED, document.getState());
        assertEquals(new BigDecimal("100"), document.refundable());
    }

    private static BigDecimal cents(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(most) + 1L, 2);
    }

    private static Document imported(DocumentKind kind, BigDecimal gross, BigDecimal prepaid) {
        LineDraft line = new LineDraft("Rope", BigDecimal.ONE, null, gross, BigDecimal.ZERO, BigDecimal.ZERO, null);
        DocumentDraft draft =
                new DocumentDraft(kind, "D-1", 1L, null, TODAY, null, "EUR", Locale.ENGLISH, null, null, List.of(line));
        return new Document(
                new ImportedDocument(
                        draft, gross, BigDecimal.ZERO, gross, List.of(), prepaid, gross.subtract(prepaid), null, null),
                null,
                null,
                "erp",
                NOW);
    }

    private static Payment payment(Document document, PaymentType type, String amount) {
        return new Payment(
                new PaymentDraft(1, type, new BigDecimal(amount), TODAY, PaymentMethod.CASH, null, null, null),
                "ada",
                NOW);
    }

    /** The rows of one document, and one move after the other. */
    private static final class Rows {

        private final Document document;
        private final Random random;
        private final BigDecimal owed;
        private final List<Payment> payments = new ArrayList<>();
        private final List<CreditUse> credits = new ArrayList<>();

        Rows(Document document, Random random) {
            this.document = document;
            this.random = random;
            this.owed = document.getPayable().add(document.getPaid());
        }

        void next() {
            switch (random.nextInt(4)) {
                case 0, 1 -> pay(cents(random, 9_000));
                case 2 -> {
                    if (!payments.isEmpty()) {
                        payments.add(
                                payments.get(random.nextInt(payments.size())).reversal("slip", TODAY, "ada", NOW));
                    }
                }
                default ->
                    credits.add(new CreditUse(
                            1,
                            2,
                            cents(random, 5_000).multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)),
                            "ada",
                            NOW));
            }
            document.settle(payments, credits);
        }

        private void pay(BigDecimal amount) {
            PaymentType type = document.getKind().isCredit() ? PaymentType.REFUND : PaymentType.PAYMENT;
            try {
                payments.add(new Payment(
                        PaymentCheck.checked(
                                new PaymentDraft(1, type, amount, null, null, " ", null, null), document, TODAY),
                        "ada",
                        NOW));
            } catch (Refusal more) {
                assertEquals(
                        true, document.getKind().isCredit() && amount.compareTo(document.refundable()) > 0, more::key);
            }
        }

        void check() {
            BigDecimal sum = payments.stream().map(Payment::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal moved = document.getKind().isCredit() ? sum.negate() : sum;
            BigDecimal credit = credits.stream().map(CreditUse::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, document.getPrepaid().add(moved).compareTo(document.getPaid()));
            assertEquals(0, credit.compareTo(document.getCredited()));
            assertEquals(0, owed.subtract(document.getPaid()).subtract(credit).compareTo(document.getPayable()));
            assertEquals(document.getPayable().signum() <= 0, document.getState() == DocumentState.PAID);
            assertEquals(document.getPayable().compareTo(owed) >= 0, document.getState() == DocumentState.OPEN);
            assertNotEquals(
                    1,
                    document.getKind().isCredit()
                            ? 0
                            : document.refundable()
                                    .compareTo(document.getPaid().add(credit).max(BigDecimal.ZERO)));
        }
    }
}
