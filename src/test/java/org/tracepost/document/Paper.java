package org.tracepost.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tracepost.customer.Customer;
import org.tracepost.platform.file.StoredFile;

/**
 * Documents and what was said about them without a database, for tests of other rooms. Issued on 20 November 2026, with
 * a deadline ten days later.
 */
public final class Paper {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    public static final Instant NOW = Instant.parse("2026-11-21T11:03:20Z");

    private Paper() {}

    /** An issued document with one line, 123.00 EUR. */
    public static Document of(
            DocumentKind kind, Locale language, Customer customer, String title, String content, String line) {
        DocumentTerms terms = new DocumentTerms(title, content, kind.hasPeriod() ? Period.MONTHLY : null, null);
        List<LineDraft> lines = kind == DocumentKind.CONTRACT
                ? List.of()
                : List.of(new LineDraft(
                        line, BigDecimal.ONE, "h", new BigDecimal("100"), BigDecimal.ZERO, new BigDecimal("23"), null));
        Document document = new Document(
                new DocumentDraft(
                        kind,
                        null,
                        1L,
                        null,
                        DAY,
                        kind.deadline() == Deadline.NONE ? null : DAY.plusDays(10),
                        "EUR",
                        language,
                        null,
                        null,
                        lines,
                        terms),
                "N-7",
                customer,
                null,
                "admin",
                NOW);
        document.issue();
        return document;
    }

    public static Document paid(Document document, String amount) {
        PaymentDraft draft = new PaymentDraft(
                1, PaymentType.PAYMENT, new BigDecimal(amount), DAY, PaymentMethod.TRANSFER, null, null, null);
        document.settle(List.of(new Payment(draft, "anna", NOW)), List.of());
        return document;
    }

    public static Document cancelled(Document document) {
        document.cancel();
        return document;
    }

    public static DocumentAnswer answered(Document document, boolean agreed, String name, String words) {
        document.answer(agreed, DAY);
        return new DocumentAnswer(
                document,
                document.getState(),
                new AnswerForm(agreed, name, null, words, true, ""),
                new Witness(5, "jan@k.example", "192.0.2.17", "Firefox"),
                new StoredFile("N-7.pdf", "application/pdf", new byte[] {1}, NOW),
                NOW);
    }

    public static DocumentComment comment(boolean byClerk, String author, String words) {
        return byClerk
                ? DocumentComment.byClerk(1L, CommentAudience.CUSTOMER, NOW, author, "anna", words)
                : DocumentComment.byCustomer(1L, new Witness(5, "jan@k.example", "", ""), NOW, author, words);
    }
}
