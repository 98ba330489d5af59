package org.tracepost.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.tracepost.intake.parse.einvoice.EInvoice;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Room;

/**
 * Refuses an e-invoice that cannot be kept as it is, naming the term of EN 16931. What may lose its end is cut
 * elsewhere.
 */
final class InvoiceCheck {

    private static final BigDecimal LARGEST = new BigDecimal("100000000000");
    private static final BigDecimal LARGEST_RATE = new BigDecimal("1000");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private InvoiceCheck() {}

    static void check(EInvoice invoice) {
        Room.require("BT-1", invoice.number(), 100);
        requireCurrency(invoice.currency());
        day("BT-2", invoice.issued());
        invoice.due().ifPresent(due -> day("BT-9", due));
        EInvoice.Totals totals = invoice.totals();
        amount("BT-107", totals.allowances());
        amount("BT-108", totals.charges());
        amount("BT-109", totals.net());
        amount("BT-110", totals.tax());
        amount("BT-112", totals.gross());
        amount("BT-113", totals.prepaid());
        amount("BT-115", totals.payable());
        invoice.taxes().forEach(InvoiceCheck::check);
        invoice.lines().forEach(InvoiceCheck::check);
    }

    private static void check(EInvoice.TaxPart tax) {
        tax.rate().ifPresent(rate -> number("BT-119", rate, LARGEST_RATE));
        amount("BT-116", tax.taxable());
        amount("BT-117", tax.tax());
    }

    private static void check(EInvoice.Line line) {
        amount("BT-129", line.quantity());
        amount("BT-146", line.unitPrice());
        amount("BT-131", line.net());
        line.taxRate().ifPresent(rate -> number("BT-152", rate, LARGEST_RATE));
    }

    private static void amount(String term, BigDecimal value) {
        number(term, value, LARGEST);
    }

    private static void number(String term, BigDecimal value, BigDecimal most) {
        if (value.abs().compareTo(most) >= 0) {
            throw new Refusal("refusal.import_amount", term, value.toPlainString());
        }
    }

    private static void day(String term, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Refusal("refusal.import_day", term, day.toString());
        }
    }

    private static void requireCurrency(String code) {
        try {
            Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("refusal.currency", code);
        }
    }
}
