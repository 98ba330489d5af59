package org.tracepost.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.template.render.FrameWords;

/** What a text looks like with something in its fields, before there is a document to show it with. */
public final class SampleValues {

    /** Reminders come in steps, and their text with them. */
    public static final int LAST_STEP = 3;

    private static final BigDecimal TOTAL = new BigDecimal("1234.50");
    private static final BigDecimal PART = new BigDecimal("500.00");

    private SampleValues() {}

    /**
     * A value for each field of the purpose that can have one at that step. @param step of a reminder, 1 to
     * {@value #LAST_STEP}
     */
    public static MergeValues of(TemplatePurpose purpose, Locale language, LocalDate today, int step) {
        FrameWords words = FrameWords.in(language);
        Currency currency = Currency.getInstance(
                language.getLanguage().equals("pl")
                        ? "PLN"
                        : language.getLanguage().equals("en") ? "GBP" : "EUR");
        String kind = kind(purpose);
        MergeValues all = new MergeValues(language)
                .text(MergeField.CUSTOMER_NAME, words.sample("customer"))
                .text(MergeField.CUSTOMER_NUMBER, "C-1042")
                .text(MergeField.CONTACT_NAME, words.sample("contact"))
                .text(MergeField.CONTACT_EMAIL, "contact@customer.example")
                .text(MergeField.COMPANY_NAME, words.sample("company"))
                .text(MergeField.COMPANY_EMAIL, "office@company.example")
                .text(MergeField.COMPANY_PHONE, "+44 20 7946 0000")
                .text(MergeField.COMPANY_IBAN, "GB33 BUKB 2020 1555 5555 55")
                .text(MergeField.CLERK_NAME, words.sample("clerk"))
                .text(MergeField.DOCUMENT_KIND, words.kind(kind))
                .text(MergeField.DOCUMENT_NUMBER, "2026-0417")
                .text(MergeField.DOCUMENT_TITLE, titled(kind) ? words.sample("title") : "")
                .date(MergeField.DOCUMENT_ISSUED, Optional.of(today.minusDays(24)))
                .money(MergeField.DOCUMENT_TOTAL, TOTAL, currency)
                .money(
                        MergeField.DOCUMENT_OPEN,
                        purpose == TemplatePurpose.PAYMENT_RECEIPT ? TOTAL.subtract(PART) : TOTAL,
                        currency)
                .date(
                        MergeField.DOCUMENT_DUE,
                        Optional.of(
                                purpose == TemplatePurpose.INVOICE_OVERDUE ? today.minusDays(10) : today.plusDays(14)))
                .text(MergeField.DOCUMENT_DAYS_OVERDUE, "10")
                .text(MergeField.DOCUMENT_DAYS_LEFT, "6")
                .date(MergeField.DOCUMENT_VALID_UNTIL, Optional.of(today.plusDays(6)))
                .date(MergeField.DOCUMENT_SIGN_BY, Optional.of(today.plusDays(14)))
                .text(MergeField.DOCUMENT_PERIOD, words.period("MONTHLY"))
                .date(MergeField.DOCUMENT_NEXT_PERIOD, Optional.of(today.plusMonths(1)))
                .date(MergeField.DOCUMENT_SENT, Optional.of(today.minusDays(23)))
                .text(MergeField.DOCUMENT_CORRECTS, "2026-0388")
                .date(MergeField.DOCUMENT_ENDS_ON, Optional.of(today.plusYears(1)))
                .text(MergeField.DOCUMENT_INVOICE, "2026-0431")
                .money(MergeField.PAYMENT_AMOUNT, PART, currency)
                .date(MergeField.PAYMENT_DATE, Optional.of(today.minusDays(1)))
                .text(MergeField.PAYMENT_REFERENCE, "2026-0417")
                .money(MergeField.CHARGE_AMOUNT, TOTAL, currency)
                .date(MergeField.CHARGE_DATE, Optional.of(today))
                .text(MergeField.CHARGE_REASON, words.sample("reason"))
                .date(MergeField.CHARGE_RETRY, Optional.of(today.plusDays(3)))
                .text(MergeField.COMMENT_TEXT, words.sample("comment"))
                .text(MergeField.COMMENT_AUTHOR, words.sample("clerk"));
        return all.reminder(step, LAST_STEP);
    }

    private static boolean titled(String kind) {
        return !kind.equals("INVOICE") && !kind.equals("CREDIT_NOTE");
    }

    private static String kind(TemplatePurpose purpose) {
        return switch (purpose) {
            case ESTIMATE, ESTIMATE_AGAIN, ESTIMATE_EXPIRING -> "ESTIMATE";
            case PROPOSAL, PROPOSAL_EXPIRING, COMMENT -> "PROPOSAL";
            case CREDIT_NOTE, CONTRACT -> purpose.name();
            case SUBSCRIPTION, SUBSCRIPTION_FAILED -> "SUBSCRIPTION";
            default -> "INVOICE";
        };
    }
}
