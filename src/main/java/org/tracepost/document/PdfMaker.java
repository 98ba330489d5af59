package org.tracepost.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyDetails;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Customer;
import org.tracepost.document.pdf.Logo;
import org.tracepost.document.pdf.PdfPrinter;
import org.tracepost.document.pdf.PrintedDocument;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.platform.file.StoredFileRepository;

/** Makes the PDF of a document and keeps it, in the transaction of whoever calls. */
@ApplicationScoped
class PdfMaker {

    private static final PdfPrinter PRINTER = new PdfPrinter();
    private static final String PDF = "application/pdf";

    @Inject
    private DocumentRepository documents;

    @Inject
    private StoredFileRepository files;

    @Inject
    private CompanyProfile company;

    @Inject
    private Clock clock;

    /** The one that is kept, or as it would be kept now. */
    StoredFile of(Document document) {
        return document.pdf().orElseGet(() -> made(document, Optional.empty()));
    }

    StoredFile keep(Document document) {
        if (document.pdf().isEmpty()) {
            document.keepPdf(files.add(made(document, Optional.empty())));
        }
        return document.pdf().orElseThrow();
    }

    /** The one that is kept, or else a copy as of now, stored but not kept as the document's. */
    StoredFile copy(Document document) {
        return document.pdf().orElseGet(() -> files.add(made(document, Optional.empty())));
    }

    /**
     * From now on the document's PDF is one that shows the customer's yes; what came with an import stays as it came.
     */
    void keepAnswered(Document document, DocumentAnswer answer) {
        if (!document.isImported()) {
            document.keepPdf(files.add(made(document, Optional.of(answer))));
        }
    }

    private StoredFile made(Document document, Optional<DocumentAnswer> answer) {
        String corrects = document.originId()
                .filter(id -> document.getKind() == DocumentKind.CREDIT_NOTE)
                .flatMap(documents::find)
                .map(Document::getNumber)
                .orElse("");
        PrintedDocument printed = printed(document, company.get(), corrects, answer);
        return new StoredFile(document.getNumber() + ".pdf", PDF, PRINTER.print(printed), clock.instant());
    }

    private static PrintedDocument printed(
            Document d, Company company, String corrects, Optional<DocumentAnswer> answer) {
        List<PrintedDocument.Line> lines =
                d.getLines().stream().map(PdfMaker::line).toList();
        List<PrintedDocument.TaxRow> taxes = d.getTaxes().stream()
                .map(t -> new PrintedDocument.TaxRow(t.getRate(), t.getBase(), t.getTax()))
                .toList();
        PrintedDocument.Kind kind = PrintedDocument.Kind.valueOf(d.getKind().name());
        return new PrintedDocument(
                kind,
                d.getNumber(),
                d.getIssuedOn(),
                Optional.empty(),
                Optional.ofNullable(d.getDueOn()),
                corrects,
                terms(d.terms()),
                answer.map(a -> agreement(a, company)),
                d.currency(),
                d.getLanguage(),
                seller(company),
                buyer(d.getCustomer(), d.getLanguage()),
                lines,
                taxes,
                totals(d),
                text(d.getNote()),
                text(d.getPaymentReference()));
    }

    /**
     * What credit notes took off an invoice counts as paid; what came too much asks for no negative payment. A credit
     * note says what it is worth, however much of it is given back by now.
     */
    private static PrintedDocument.Totals totals(Document d) {
        BigDecimal settled =
                d.getKind().isCredit() ? d.getPrepaid() : d.getPaid().add(d.getCredited());
        BigDecimal owed = d.getPayable().add(d.getPaid()).add(d.getCredited());
        return new PrintedDocument.Totals(
                d.getNet(),
                d.getTax(),
                d.getGross(),
                settled,
                owed.signum() < 0
                        ? owed.subtract(settled)
                        : owed.subtract(settled).max(BigDecimal.ZERO));
    }

    private static PrintedDocument.Agreement agreement(DocumentAnswer a, Company company) {
        return new PrintedDocument.Agreement(
                a.getName(),
                a.role().orElse(""),
                a.getAt().atZone(company.getTimeZone()),
                a.getEmail(),
                text(a.getAddress()),
                a.getPdfSha256());
    }

    private static PrintedDocument.Terms terms(DocumentTerms t) {
        return new PrintedDocument.Terms(
                t.title().orElse(""),
                t.content().orElse(""),
                t.period().map(Period::name).orElse(""),
                t.endsOn());
    }

    private static PrintedDocument.Line line(DocumentLine l) {
        return new PrintedDocument.Line(
                String.valueOf(l.getPosition()),
                l.getDescription(),
                l.getQuantity(),
                text(l.getUnit()),
                l.getUnitPrice(),
                l.getDiscountPercent(),
                l.getTaxRate(),
                l.getNet());
    }

    private static PrintedDocument.Seller seller(Company company) {
        CompanyDetails c = company.details();
        return new PrintedDocument.Seller(
                c.name(),
                company.addressLines(),
                text(c.taxId()),
                text(c.email()),
                text(c.phone()),
                new PrintedDocument.Bank(text(c.bankName()), text(c.iban()), text(c.bic())),
                company.logo().flatMap(logo -> Logo.parse(logo.content())));
    }

    private static PrintedDocument.Buyer buyer(Customer customer, Locale language) {
        return new PrintedDocument.Buyer(
                customer.getName(), customer.addressLines(language), text(customer.getTaxId()), customer.getNumber());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
