package org.tracepost.report;

import org.tracepost.platform.Texts;
import org.tracepost.platform.export.Cell;
import org.tracepost.security.LoginName;

/** The tables that list e-mails one by one. */
final class MailTable {

    private MailTable() {}

    /** E-mails about documents. */
    static Columns<MailRow> ofDocuments(Texts texts) {
        Columns<MailRow> columns = new Columns<MailRow>(texts)
                .add("report.sent_at", Cell.MOMENT, 18, MailRow::createdAt)
                .add("report.number", Cell.TEXT, 12, MailRow::number)
                .addWord("report.kind", 10, "document_kind", MailRow::kind)
                .notOnPaper()
                .addWord("report.email", 16, "purpose", MailRow::purpose);
        return opens(status(recipient(columns)))
                .add("report.due", Cell.DAY, 12, MailRow::dueOn)
                .add("report.gross", Cell.AMOUNT, 11, MailRow::gross)
                .add("report.open_amount", Cell.AMOUNT, 11, MailRow::payable)
                .add("report.currency", Cell.TEXT, 7, MailRow::currency)
                .add("report.sender", Cell.TEXT, 11, row -> LoginName.of(row.createdBy(), texts));
    }

    /** E-mails that came back. */
    static Columns<MailRow> ofBounces(Texts texts) {
        return status(recipient(new Columns<>(texts)))
                .add(
                        "report.bounce",
                        Cell.TEXT,
                        7,
                        row -> row.reason() == null ? null : texts.text(row.hard() ? "report.hard" : "report.soft"))
                .add("report.domain", Cell.TEXT, 16, MailRow::domain)
                .add("report.sent_at", Cell.MOMENT, 18, MailRow::createdAt)
                .addWord("report.email", 16, "purpose", MailRow::purpose)
                .add("report.number", Cell.TEXT, 12, MailRow::number)
                .add("report.sender", Cell.TEXT, 11, row -> LoginName.of(row.createdBy(), texts));
    }

    /** The recipients of one message. */
    static Columns<MailRow> ofMessage(Texts texts) {
        return opens(status(recipient(new Columns<>(texts)))).add("report.sent_at", Cell.MOMENT, 16, MailRow::sentAt);
    }

    private static Columns<MailRow> recipient(Columns<MailRow> columns) {
        return columns.add("report.customer", Cell.TEXT, 20, MailRow::customerName)
                .add("report.customer_number", Cell.TEXT, 9, MailRow::customerNumber)
                .notOnPaper()
                .add("report.recipient", Cell.TEXT, 16, MailRow::name)
                .notOnPaper()
                .add("report.address", Cell.TEXT, 28, row -> row.address().toString());
    }

    private static Columns<MailRow> status(Columns<MailRow> columns) {
        return columns.addWord("report.status", 13, "status", MailRow::status)
                .addWord("report.reason", 18, "reason", MailRow::reason)
                .add("report.status_at", Cell.MOMENT, 16, MailRow::statusAt)
                .notOnPaper();
    }

    private static Columns<MailRow> opens(Columns<MailRow> columns) {
        return columns.add("report.opens", Cell.NUMBER, 8, MailRow::opens)
                .add("report.clicks", Cell.NUMBER, 8, MailRow::clicks)
                .notOnPaper()
                .add("report.automatic", Cell.NUMBER, 9, MailRow::automatic)
                .notOnPaper();
    }
}
