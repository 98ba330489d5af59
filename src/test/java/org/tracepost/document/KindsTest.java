package org.tracepost.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.customer.Customer;
import org.tracepost.platform.Refusal;

/** What the kinds have of their own: deadlines, states, periods, and what becomes of what. */
class KindsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "DUE, OPEN, 0, 1, OPEN",
        "DUE, OPEN, 1, 1, OVERDUE",
        "DUE, PARTLY_PAID, 1, 1, OVERDUE",
        "DUE, OPEN, 1, -5, OPEN",
        "DUE, PAID, 9, 1, PAID",
        "DUE, DRAFT, 9, 1, DRAFT",
        "DUE, CANCELLED, 9, 1, CANCELLED",
        "VALID_UNTIL, OPEN, 0, 0, OPEN",
        "VALID_UNTIL, OPEN, 1, 0, EXPIRED",
        "VALID_UNTIL, ACCEPTED, 9, 1, ACCEPTED",
        "SIGN_BY, OPEN, 1, 1, EXPIRED",
        "SIGN_BY, SIGNED, 9, 1, SIGNED",
        "NEXT_PERIOD, ACTIVE, 9, 1, ACTIVE",
        "NONE, OPEN, 9, 1, OPEN"
    })
    void deadlineShouldSayWhatADocumentIsAfterItsDay(
            Deadline deadline, DocumentState stored, int daysAfter, BigDecimal payable, DocumentState seen) {
        assertEquals(seen, deadline.on(DAY.plusDays(daysAfter), stored, DAY, payable));
        assertEquals(stored, deadline.on(DAY.plusDays(daysAfter), stored, null, payable), "no day, no consequence");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026-01-31, 2026-01-31, 2026-02-28",
        "MONTHLY, 2026-02-28, 2026-01-31, 2026-03-31",
        "MONTHLY, 2026-12-15, 2026-01-15, 2027-01-15",
        "QUARTERLY, 2026-11-30, 2026-11-30, 2027-02-28",
        "QUARTERLY, 2027-02-28, 2026-11-30, 2027-05-30",
        "YEARLY, 2028-02-29, 2028-02-29, 2029-02-28",
        "YEARLY, 2031-02-28, 2028-02-29, 2032-02-29"
    })
    void periodShouldKeepTheDayOfTheMonthWhereThereIsOne(
            Period period, LocalDate current, LocalDate anchor, LocalDate next) {
        assertEquals(next, period.after(current, anchor));
        assertEquals(next.minusDays(1), period.lastDay(current, anchor));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void issuedDocumentShouldBeInAStateOfItsKind(DocumentKind kind) {
        Document document = document(kind);
        document.issue();
        assertTrue(kind.life().states().contains(document.getState()), () -> kind + " is " + document.getState());
        assertEquals(kind.life().issued(), document.getState());
        assertEquals(kind.isAnswerable(), document.isAnswerable(DAY));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void conversionShouldKeepLinesAndGiveNewDates(DocumentKind kind) {
        Document from = document(kind);
        from.issue();
        for (DocumentKind to : DocumentKind.values()) {
            if (!kind.conversions().contains(to)) {
                assertThrows(Refusal.class, () -> Conversion.check(from, to), kind + " to " + to);
                continue;
            }
            Conversion.check(from, to);
            DocumentDraft draft = Conversion.draft(from, to, DAY.plusDays(5));
            assertEquals(1, draft.lines().size());
            assertEquals(DAY.plusDays(5), draft.issued());
            assertEquals(to.deadline() == Deadline.NONE ? null : DAY.plusDays(5 + to.usualDays()), draft.due());
            assertEquals(to.hasPeriod(), draft.terms().period().isPresent());
        }
    }

    @Test
    void draftAndAnsweredDocumentsShouldNotBeConverted() {
        Document estimate = document(DocumentKind.ESTIMATE);
        assertThrows(Refusal.class, () -> Conversion.check(estimate, DocumentKind.INVOICE), "a draft");
        estimate.issue();
        estimate.answer(false, DAY);
        assertThrows(Refusal.class, () -> Conversion.check(estimate, DocumentKind.INVOICE), "declined");
    }

    @Test
    void answerShouldBePossibleOnceAndInTime() {
        Document estimate = document(DocumentKind.ESTIMATE);
        assertThrows(Refusal.class, () -> estimate.answer(true, DAY), "a draft");
        estimate.issue();
        assertThrows(Refusal.class, () -> estimate.answer(true, DAY.plusDays(31)), "expired");
        estimate.answer(true, DAY.plusDays(30));
        assertEquals(DocumentState.ACCEPTED, estimate.getState());
        assertThrows(Refusal.class, () -> estimate.answer(false, DAY), "answered");
        assertFalse(estimate.isEditable());
        estimate.invoiced();
        assertEquals(DocumentState.INVOICED, estimate.getState());
    }

    @Test
    void signatureShouldSign() {
        Document contract = document(DocumentKind.CONTRACT);
        contract.issue();
        contract.answer(true, DAY);
        assertEquals(DocumentState.SIGNED, contract.getState());
    }

    @Test
    void subscriptionShouldGoOnUntilItsLastDay() {
        Document subscription = document(DocumentKind.SUBSCRIPTION);
        subscription.issue();
        DocumentDraft first = Conversion.ofPeriod(subscription, subscription.getDueOn(), DAY);
        assertEquals("Hosting, 20 Nov 2026 – 19 Dec 2026", first.terms().title().orElseThrow());
        subscription.nextPeriod();
        assertEquals(DAY.plusMonths(1), subscription.getDueOn());
        subscription.charged(false);
        assertEquals(DocumentState.PAYMENT_FAILED, subscription.getState());
        subscription.charged(true);
        subscription.nextPeriod();
        assertEquals(
                DocumentState.ENDED,
                subscription.getState(),
                "the period from 20 January would begin after its last day");
        assertThrows(Refusal.class, subscription::end);
    }

    @Test
    void draftCheckShouldAskForWhatTheKindNeeds() {
        assertEquals(
                "refusal.document_lines",
                refused(draft(DocumentKind.ESTIMATE, DocumentTerms.titled("x"), List.of(), DAY)));
        assertEquals(
                "refusal.document_content", refused(draft(DocumentKind.CONTRACT, DocumentTerms.NONE, List.of(), DAY)));
        assertNull(refused(
                draft(DocumentKind.CONTRACT, new DocumentTerms(null, "We agree.", null, null), List.of(), DAY)));
        assertEquals(
                "refusal.document_period", refused(draft(DocumentKind.SUBSCRIPTION, DocumentTerms.NONE, lines(), DAY)));
        assertEquals(
                "refusal.document_period",
                refused(draft(
                        DocumentKind.SUBSCRIPTION,
                        new DocumentTerms(null, null, Period.MONTHLY, null),
                        lines(),
                        null)));
        assertEquals(
                "refusal.document_ends_on",
                refused(draft(
                        DocumentKind.SUBSCRIPTION,
                        new DocumentTerms(null, null, Period.MONTHLY, DAY.minusDays(1)),
                        lines(),
                        DAY)));
        assertEquals(
                "refusal.document_dates",
                refused(draft(DocumentKind.ESTIMATE, DocumentTerms.NONE, lines(), DAY.minusDays(1))));
    }

    private static String refused(DocumentDraft draft) {
        try {
            DraftCheck.check(draft);
            return null;
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static Document document(DocumentKind kind) {
        DocumentTerms terms = kind.hasPeriod()
                ? new DocumentTerms("Hosting", null, Period.MONTHLY, LocalDate.of(2027, 1, 19))
                : DocumentTerms.titled("Hosting");
        return new Document(
                draft(kind, terms, lines(), kind.deadline() == Deadline.NONE ? null : DAY.plusDays(kind.usualDays())),
                "N-1",
                new NoCustomer(),
                null,
                "admin",
                NOW);
    }

    private static DocumentDraft draft(DocumentKind kind, DocumentTerms terms, List<LineDraft> lines, LocalDate due) {
        return new DocumentDraft(kind, null, 1L, null, DAY, due, "EUR", Locale.ENGLISH, null, null, lines, terms);
    }

    private static List<LineDraft> lines() {
        return List.of(
                new LineDraft("Hosting", BigDecimal.ONE, null, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO, null));
    }

    /** Somebody, of whom only that there is one matters here. */
    private static final class NoCustomer extends Customer {
        @Override
        public Long getId() {
            return 1L;
        }
    }
}
