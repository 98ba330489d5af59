package org.tracepost.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.LineDraft;
import org.tracepost.document.Totals;
import org.tracepost.intake.parse.einvoice.EInvoice;
import org.tracepost.platform.Room;

/**
 * Puts an e-invoice into the form of our documents. Allowances and charges on the whole document become lines, so that
 * the lines add up.
 */
final class InvoiceLines {

    private static final Map<String, String> LANGUAGE_OF_COUNTRY =
            Map.of("PL", "pl", "DE", "de", "AT", "de", "ES", "es", "GB", "en", "IE", "en", "US", "en");
    private static final Map<String, String> ALLOWANCE = Map.of("pl", "Rabat", "de", "Nachlass", "es", "Descuento");
    private static final Map<String, String> CHARGE = Map.of("pl", "Dopłata", "de", "Zuschlag", "es", "Recargo");
    private static final int LONGEST_TEXT = 2000;

    private InvoiceLines() {}

    /** The file's language, or the one of the buyer's country, or else ours. */
    static Locale language(EInvoice invoice, Locale otherwise) {
        String told = invoice.language().isBlank()
                ? LANGUAGE_OF_COUNTRY.get(invoice.buyer().address().country())
                : invoice.language();
        return told == null || told.length() < 2
                ? otherwise
                : Locale.forLanguageTag(told.substring(0, 2).toLowerCase(Locale.ROOT));
    }

    static DocumentDraft draft(EInvoice invoice, long customerId, Long contactId, Locale language) {
        String reference = invoice.payment().reference();
        return new DocumentDraft(
                DocumentKind.valueOf(invoice.kind().name()),
                invoice.number(),
                customerId,
                contactId,
                invoice.issued(),
                invoice.due().orElse(null),
                invoice.currency(),
                language,
                reference.isBlank() ? null : cut(reference, 200),
                invoice.note().isBlank() ? null : cut(invoice.note(), 4000),
                lines(invoice, language));
    }

    static List<Totals.TaxSum> taxes(EInvoice invoice) {
        return invoice.taxes().stream()
                .map(t -> new Totals.TaxSum(t.rate().orElse(BigDecimal.ZERO), t.taxable(), t.tax()))
                .toList();
    }

    private static List<LineDraft> lines(EInvoice invoice, Locale language) {
        List<LineDraft> lines =
                new ArrayList<>(invoice.lines().stream().map(InvoiceLines::line).toList());
        addWhole(
                lines,
                ALLOWANCE.getOrDefault(language.getLanguage(), "Discount"),
                invoice.totals().allowances().negate(),
                invoice);
        addWhole(
                lines,
                CHARGE.getOrDefault(language.getLanguage(), "Surcharge"),
                invoice.totals().charges(),
                invoice);
        return lines;
    }

    private static void addWhole(List<LineDraft> lines, String description, BigDecimal amount, EInvoice invoice) {
        if (amount.signum() != 0) {
            BigDecimal rate = invoice.taxes().size() == 1
                    ? invoice.taxes().get(0).rate().orElse(BigDecimal.ZERO)
                    : BigDecimal.ZERO;
            lines.add(new LineDraft(description, BigDecimal.ONE, null, amount, BigDecimal.ZERO, rate, amount));
        }
    }

    private static LineDraft line(EInvoice.Line line) {
        String text = line.description().isBlank() || line.description().equals(line.name())
                ? line.name()
                : line.name() + "\n" + line.description();
        return new LineDraft(
                cut(text.isBlank() ? line.position() : text, LONGEST_TEXT),
                line.quantity(),
                line.unit().isBlank() ? null : cut(line.unit(), 40),
                line.unitPrice(),
                discountPercent(line),
                line.taxRate().orElse(BigDecimal.ZERO),
                line.net());
    }

    /**
     * The line's discount as a share of quantity times price; a charge, or a discount on nothing, shows in the net
     * amount alone.
     */
    private static BigDecimal discountPercent(EInvoice.Line line) {
        BigDecimal whole = line.quantity().multiply(line.unitPrice()).abs();
        if (whole.signum() == 0
                || line.discount().signum() <= 0
                || line.discount().compareTo(whole) > 0) {
            return BigDecimal.ZERO;
        }
        return line.discount().multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : Room.cut(text, length - 1) + "…";
    }
}
