package org.tracepost.report;

import java.time.LocalDate;
import org.tracepost.document.Deadline;
import org.tracepost.document.DocumentKind;
import org.tracepost.platform.Texts;
import org.tracepost.platform.export.Cell;

/** Documents of one kind one by one. */
final class DocumentTable {

    private DocumentTable() {}

    /** @param today of the company: it decides what is overdue */
    static Columns<ListedDocument> of(DocumentKind kind, LocalDate today, Texts texts) {
        Columns<ListedDocument> columns = new Columns<ListedDocument>(texts)
                .add("document_list.number", Cell.TEXT, 14, doc -> doc.row().number())
                .add("document_list.title", Cell.TEXT, 20, doc -> doc.row().title())
                .notOnPaper()
                .add("document_list.customer", Cell.TEXT, 26, doc -> doc.row().customerName())
                .add("document_list.issued", Cell.DAY, 12, doc -> doc.row().issuedOn());
        if (kind.deadline() != Deadline.NONE) {
            columns.add("deadline." + kind.deadline(), Cell.DAY, 12, doc -> doc.row()
                    .dueOn());
        }
        columns.add("document_list.total", Cell.AMOUNT, 12, doc -> doc.row().gross());
        if (kind == DocumentKind.INVOICE) {
            columns.add("report.open_amount", Cell.AMOUNT, 12, doc -> doc.row().payable());
        }
        return columns.add("report.currency", Cell.TEXT, 8, doc -> doc.row().currency())
                .add(
                        "document_list.state",
                        Cell.TEXT,
                        13,
                        doc -> texts.text(doc.row().stateOn(today).textKey(kind)))
                .add(
                        "document_list.email",
                        Cell.TEXT,
                        14,
                        doc -> texts.text("status." + (doc.mail() == null ? "NONE" : doc.mail())));
    }
}
