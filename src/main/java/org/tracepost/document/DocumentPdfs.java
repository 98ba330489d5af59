package org.tracepost.document;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
import org.tracepost.platform.NotFound;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.platform.file.StoredFileRepository;
import org.tracepost.security.Role;

/** The PDF of a document: the one that came with it, the one that was sent, or else one made from its lines. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class DocumentPdfs {

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

    /** The PDF as it is, or as it would be sent now; nothing is stored. */
    public StoredFile preview(long documentId) {
        return of(get(documentId));
    }

    /** The PDF that is sent from now on. A PDF that was made is kept, so that what was sent and what is shown stay the same file. */
    public StoredFile forSending(long documentId) {
        Document document = get(documentId);
        if (document.pdf().isEmpty()) {
            document.keepPdf(files.add(made(document)));
        }
        return document.pdf().orElseThrow();
    }

    /** The PDF that goes along with an e-mail about something else: the one that was sent, or else a copy as of now, which is not kept as the document's. */
    public StoredFile forEnclosing(long documentId) {
        Document document = get(documentId);
        return document.pdf().orElseGet(() -> files.add(made(document)));
    }

    /** The PDF for the customer, who has shown the token of an e-mail about this document. */
    @PermitAll
    public StoredFile forCustomer(long documentId) {
        return of(get(documentId));
    }

    private Document get(long id) {
        return documents.find(id).orElseThrow(() -> new NotFound("document", id));
    }

    private StoredFile of(Document document) {
        return document.pdf().orElseGet(() -> made(document));
    }

    private StoredFile made(Document document) {
        return new StoredFile(document.getNumber() + ".pdf", PDF, PRINTER.print(printed(document, company.get())), clock.instant());
    }

    static PrintedDocument printed(Document d, Company company) {
        List<PrintedDocument.Line> lines = d.getLines().stream().map(DocumentPdfs::line).toList();
        List<PrintedDocument.TaxRow> taxes = d.getTaxes().stream().map(t -> new PrintedDocument.TaxRow(t.getRate(), t.getBase(), t.getTax())).toList();
        PrintedDocument.Kind kind = PrintedDocument.Kind.valueOf(d.getKind().name());
        return new PrintedDocument(kind, d.getNumber(), d.getIssuedOn(), Optional.empty(), Optional.ofNullable(d.getDueOn()), "", terms(d.terms()), Optional.empty(), d.currency(),
                d.getLanguage(), seller(company), buyer(d.getCustomer(), d.getLanguage()), lines, taxes,
                new PrintedDocument.Totals(d.getNet(), d.getTax(), d.getGross(), d.getPaid(), d.getPayable()), text(d.getNote()),
                text(d.getPaymentReference()));
    }

    private static PrintedDocument.Terms terms(DocumentTerms t) {
        return new PrintedDocument.Terms(t.title().orElse(""), t.content().orElse(""), t.period().map(Period::name).orElse(""), t.endsOn());
    }

    private static PrintedDocument.Line line(DocumentLine l) {
        return new PrintedDocument.Line(String.valueOf(l.getPosition()), l.getDescription(), l.getQuantity(), text(l.getUnit()), l.getUnitPrice(),
                l.getDiscountPercent(), l.getTaxRate(), l.getNet());
    }

    private static PrintedDocument.Seller seller(Company company) {
        CompanyDetails c = company.details();
        return new PrintedDocument.Seller(c.name(), company.addressLines(), text(c.taxId()), text(c.email()), text(c.phone()),
                new PrintedDocument.Bank(text(c.bankName()), text(c.iban()), text(c.bic())),
                company.logo().flatMap(logo -> Logo.parse(logo.content())));
    }

    private static PrintedDocument.Buyer buyer(Customer customer, Locale language) {
        return new PrintedDocument.Buyer(customer.getName(), customer.addressLines(language), text(customer.getTaxId()), customer.getNumber());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
