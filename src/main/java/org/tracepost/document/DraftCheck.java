package org.tracepost.document;

import java.math.BigDecimal;
import java.util.Currency;
import org.tracepost.platform.Refusal;

/** Refuses a typed-in document that makes no sense, naming the line. */
final class DraftCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = new BigDecimal("100000000000");

    private DraftCheck() {}

    static void check(DocumentDraft draft) {
        if (draft.customerId() == null) {
            throw new Refusal("refusal.document_customer");
        }
        if (draft.issued() == null || draft.due() != null && draft.due().isBefore(draft.issued())) {
            throw new Refusal("refusal.document_dates");
        }
        if (draft.kind().hasPeriod()
                && (draft.due() == null || draft.terms().period().isEmpty())) {
            throw new Refusal("refusal.document_period");
        }
        if (draft.terms().endsOn().filter(last -> last.isBefore(draft.issued())).isPresent()) {
            throw new Refusal("refusal.document_ends_on");
        }
        requireCurrency(draft.currency());
        requireRoom(draft);
        boolean words = draft.kind().hasContent() && draft.terms().content().isPresent();
        if (draft.lines().isEmpty() && !words) {
            throw new Refusal(draft.kind().hasContent() ? "refusal.document_content" : "refusal.document_lines");
        }
        for (int i = 0; i < draft.lines().size(); i++) {
            check(draft.lines().get(i), i + 1);
        }
    }

    private static void check(LineDraft line, int position) {
        boolean described = line.description() != null && !line.description().isBlank();
        if (!described || !sane(line.quantity()) || !sane(line.unitPrice())) {
            throw new Refusal("refusal.document_line", position);
        }
        if (!percent(line.discountPercent()) || !percent(line.taxRate())) {
            throw new Refusal("refusal.document_line_percent", position);
        }
    }

    private static void requireRoom(DocumentDraft draft) {
        requireRoom(draft.number(), 100);
        requireRoom(draft.paymentReference(), 200);
        requireRoom(draft.note(), 4000);
        requireRoom(draft.terms().title().orElse(null), 300);
        requireRoom(draft.terms().content().orElse(null), 50_000);
        for (LineDraft line : draft.lines()) {
            requireRoom(line.description(), 2000);
            requireRoom(line.unit(), 40);
        }
    }

    private static void requireRoom(String text, int most) {
        if (text != null && text.length() > most) {
            throw new Refusal("refusal.document_text_long", text.substring(0, 30) + "…", most);
        }
    }

    private static boolean sane(BigDecimal number) {
        return number != null && number.abs().compareTo(LARGEST) < 0;
    }

    private static boolean percent(BigDecimal number) {
        return number != null && number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
    }

    private static void requireCurrency(String code) {
        try {
            Currency.getInstance(String.valueOf(code));
        } catch (IllegalArgumentException e) {
            throw new Refusal("refusal.currency", String.valueOf(code));
        }
    }
}
