package org.tracepost.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.customer.Customers;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.Documents;
import org.tracepost.platform.LocalFormats;
import org.tracepost.platform.Texts;
import org.tracepost.platform.export.Export;
import org.tracepost.platform.export.ExportFormat;
import org.tracepost.platform.export.ExportRows;
import org.tracepost.platform.export.ExportTable;
import org.tracepost.security.LoginName;
import org.tracepost.security.Role;

/**
 * Writes a report as CSV, XLSX or PDF while it reads it, 500 rows at a time; no transaction is open meanwhile, so a
 * slow reader holds nothing up. What is added while it runs does not move the rows.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportExport {

    private static final int MOST_DOMAINS = 10_000;

    @Inject
    private MailReport report;

    @Inject
    private MailReportRepository mails;

    @Inject
    private BounceFigures bounces;

    @Inject
    private DebtReport debts;

    @Inject
    private DocumentReport papers;

    @Inject
    private Documents documents;

    @Inject
    private Customers customers;

    @Inject
    private Clock clock;

    /** @throws IOException when the reader has gone */
    public void write(ReportKind kind, ReportAsk ask, ExportFormat format, Locale language, OutputStream out)
            throws IOException {
        Texts texts = new Texts(language);
        switch (kind) {
            case EMAILS -> mails(ask, format, texts, out);
            case BOUNCES -> bounces(ask, format, texts, out);
            case RECIPIENTS -> recipients(ask, format, texts, out);
            case REASONS ->
                write(
                        kind,
                        ask,
                        format,
                        texts,
                        about(ask, texts),
                        BounceTable.ofReasons(texts),
                        once(bounces.byReason(ask.cameBack())),
                        out);
            case DOMAINS ->
                write(
                        kind,
                        ask,
                        format,
                        texts,
                        about(ask, texts).filter("report.formula", texts.text("report.percent_back_formula")),
                        BounceTable.ofDomains(texts),
                        once(bounces.byDomain(ask.cameBack(), MOST_DOMAINS)),
                        out);
            case OPENED, NEVER_OPENED -> debts(kind, ask, format, texts, out);
            case DOCUMENTS -> documents(ask, format, texts, out);
        }
    }

    private void mails(ReportAsk ask, ExportFormat format, Texts texts, OutputStream out) throws IOException {
        MailFilter filter = ask.mails();
        Remarks remarks = about(ask, texts)
                .filter("report.kind", filter.kind() == null ? null : texts.text("document_kind." + filter.kind()))
                .statuses(filter.statuses())
                .filter("report.sender", filter.sender() == null ? null : LoginName.of(filter.sender(), texts));
        if (format != ExportFormat.CSV) {
            MailSums sums = report.sums(filter);
            remarks.figures(sums.figures()).amounts(sums.amounts());
        }
        write(
                ReportKind.EMAILS,
                ask,
                format,
                texts,
                remarks,
                MailTable.ofDocuments(texts),
                last -> mails.after(filter, last),
                out);
    }

    private void bounces(ReportAsk ask, ExportFormat format, Texts texts, OutputStream out) throws IOException {
        MailFilter filter = ask.cameBack();
        Remarks remarks = about(ask, texts)
                .filter("report.reason", filter.reason() == null ? null : texts.text("reason." + filter.reason()))
                .filter("report.domain", filter.domain());
        write(
                ReportKind.BOUNCES,
                ask,
                format,
                texts,
                remarks,
                MailTable.ofBounces(texts),
                last -> mails.after(filter, last),
                out);
    }

    private void recipients(ReportAsk ask, ExportFormat format, Texts texts, OutputStream out) throws IOException {
        MailFilter filter = ask.recipients();
        Remarks remarks = new Remarks(texts)
                .made(clock.instant(), ask.zone())
                .statuses(filter.statuses())
                .filter("report.search", filter.text());
        if (format != ExportFormat.CSV) {
            remarks.figures(report.figures(filter));
        }
        write(
                ReportKind.RECIPIENTS,
                ask,
                format,
                texts,
                remarks,
                MailTable.ofMessage(texts),
                last -> mails.after(filter, last),
                out);
    }

    private void debts(ReportKind kind, ReportAsk ask, ExportFormat format, Texts texts, OutputStream out)
            throws IOException {
        DebtFilter filter = ask.debts(kind == ReportKind.OPENED);
        Remarks remarks = customer(new Remarks(texts).made(clock.instant(), ask.zone()), filter.customerId())
                .filter(
                        "report.overdue_only",
                        filter.dueBefore() == null ? null : new LocalFormats(texts.locale()).date(ask.today()))
                .amounts(debts.sums(filter));
        write(
                kind,
                ask,
                format,
                texts,
                remarks,
                DebtTable.of(texts, filter.opened(), ask.today()),
                last -> debts.after(filter, last),
                out);
    }

    private void documents(ReportAsk ask, ExportFormat format, Texts texts, OutputStream out) throws IOException {
        DocumentFilter filter = ask.documents();
        Remarks remarks = customer(new Remarks(texts).made(clock.instant(), ask.zone()), filter.customerId())
                .filter("report.search", filter.text())
                .filter(
                        "document_list.state",
                        filter.state() == null
                                ? null
                                : texts.text(filter.state().textKey(filter.kind())))
                .filter("document_list.waiting", filter.reachable() == null ? null : texts.text("common.yes"));
        Columns<ListedDocument> columns = DocumentTable.of(filter.kind(), documents.today(), texts);
        ExportTable table = new ExportTable(
                texts.text("document_kinds." + filter.kind()),
                remarks.lines(),
                columns.columns(),
                texts.locale(),
                ask.zone());
        Export.write(
                format, table, (Optional<ListedDocument> last) -> papers.after(filter, last), columns::values, out);
    }

    private Remarks about(ReportAsk ask, Texts texts) {
        return customer(
                new Remarks(texts).made(clock.instant(), ask.zone()).period(ask),
                ask.cameBack().customerId());
    }

    private Remarks customer(Remarks remarks, Long id) {
        return remarks.filter(
                "report.customer", id == null ? null : customers.get(id).getName());
    }

    private static <T> void write(
            ReportKind kind,
            ReportAsk ask,
            ExportFormat format,
            Texts texts,
            Remarks remarks,
            Columns<T> columns,
            ExportRows<T> rows,
            OutputStream out)
            throws IOException {
        ExportTable table = new ExportTable(
                texts.text("report_title." + kind), remarks.lines(), columns.columns(), texts.locale(), ask.zone());
        Export.write(format, table, rows, columns::values, out);
    }

    /** A list that is read at once, because it has few rows. */
    private static <T> ExportRows<T> once(List<T> all) {
        return (Optional<T> last) -> last.isEmpty() ? all : List.of();
    }
}
