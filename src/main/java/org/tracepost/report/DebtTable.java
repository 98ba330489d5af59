package org.tracepost.report;

import java.time.LocalDate;
import org.tracepost.platform.Texts;
import org.tracepost.platform.export.Cell;

/** Unpaid invoices one by one. */
final class DebtTable {

    private DebtTable() {}

    static Columns<Debt> of(Texts texts, boolean opened, LocalDate today) {
        Columns<Debt> columns = new Columns<Debt>(texts)
                .add("report.number", Cell.TEXT, 14, debt -> debt.row().number())
                .add("report.customer", Cell.TEXT, 22, debt -> debt.row().customerName())
                .add("report.customer_number", Cell.TEXT, 9, debt -> debt.row().customerNumber())
                .notOnPaper()
                .add("report.phone", Cell.TEXT, 14, debt -> debt.row().phone())
                .add("report.issued", Cell.DAY, 12, debt -> debt.row().issuedOn())
                .notOnPaper()
                .add("report.due", Cell.DAY, 12, debt -> debt.row().dueOn())
                .add("report.days_overdue", Cell.NUMBER, 8, debt -> debt.row().daysOverdue(today))
                .add("report.gross", Cell.AMOUNT, 11, debt -> debt.row().gross())
                .add("report.open_amount", Cell.AMOUNT, 11, debt -> debt.row().payable())
                .add("report.currency", Cell.TEXT, 7, debt -> debt.row().currency())
                .add("report.last_sent", Cell.MOMENT, 16, debt -> debt.newest().createdAt())
                .addWord("report.status", 13, "status", Debt::status);
        return opened
                ? columns.add("report.opened_at", Cell.MOMENT, 16, Debt::openedAt)
                : columns.add("report.why_not_opened", Cell.TEXT, 26, debt -> debt.why()
                        .map(why -> texts.text("why_not_opened." + why))
                        .orElse(null));
    }
}
