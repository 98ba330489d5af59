package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Typing in an invoice, its totals and PDF, and a payment. */
@Tag("wildfly")
class DocumentPageIT extends Browser {

    private static final String CUSTOMER = "Kelp and Cord Ltd";
    private static final String FETCH =
            """
            const done = arguments[1];
            fetch(arguments[0]).then(async r => {
              const bytes = new Uint8Array(await r.arrayBuffer());
              let text = '';
              for (const b of bytes) { text += String.fromCharCode(b); }
              done([r.status, r.headers.get('Content-Type'), btoa(text)].join(' '));
            }, e => done('failed ' + e));
            """;

    @BeforeAll
    void addCustomer() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), CUSTOMER, "Ada Moss", "ada@kelp.example");
    }

    /** 3 × 19.99 − 10 % is 53.97, and 7 × 0.15 is 1.05: rounded line by line, taxed rate by rate. */
    @Test
    void invoiceShouldKeepExactTotalsWhenTypedIn() throws IOException {
        DocumentForm form = new DocumentForm(clerk())
                .open(product())
                .customer(CUSTOMER)
                .number("KC-1")
                .line(0, "Rope, 10 m", "3", "19.99", "10", "20")
                .line(1, "Field guide", "7", "0.15", "", "5");
        Texts.contain(form.sums(), "55.02", "10.79", "0.05", "65.86");
        DocumentPage invoice = form.save();
        Texts.contain(invoice.heading(), "KC-1", "Draft");
        Texts.contain(invoice.totals(), "55.02", "10.84", "65.86");

        String pdf = pdfText(invoice);
        Texts.contain(pdf, "KC-1", CUSTOMER, "Rope, 10 m", "53.97", "Field guide", "1.05", "65.86");
        invoice.issue();
        Texts.contain(invoice.heading(), "Open");
        invoice.pay("20.86");
        Texts.contain(invoice.heading(), "Partly paid");
        Texts.contain(invoice.totals(), "20.86", "45.00");
        Texts.contain(invoice.log(), "Typed in", "Payment recorded");
        Texts.contain(new DocumentListPage(clerk()).open(product()).row("KC-1"), CUSTOMER, "65.86", "Partly paid");
    }

    private String pdfText(DocumentPage invoice) throws IOException {
        String[] answer = clerk().answer(FETCH, invoice.pdfAddress()).toString().split(" ", 3);
        assertEquals("200", answer[0]);
        assertTrue(answer[1].startsWith("application/pdf"), answer[1]);
        try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(answer[2]))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void saveShouldSayWhatIsMissing() {
        DocumentForm form = new DocumentForm(clerk()).open(product());
        Texts.contain(form.saveInVain(), "Customer");
        form.customer(CUSTOMER);
        Texts.contain(form.saveInVain(), "At least one line is needed.");
        form.line(0, "", "1", "80", "", "20");
        Texts.contain(form.saveInVain(), "Line 1 needs a description, a quantity and a price.");
        form.line(0, "Anchor", "1", "80", "120", "20");
        Texts.contain(form.saveInVain(), "Line 1: discount and tax rate must be between 0 and 100.");
    }

    @Test
    void saveShouldRefuseANumberThatIsTaken() {
        new DocumentForm(clerk())
                .open(product())
                .customer(CUSTOMER)
                .number("KC-2")
                .line(0, "Buoy", "1", "12", "", "20")
                .save();
        DocumentForm again = new DocumentForm(clerk())
                .open(product())
                .customer(CUSTOMER)
                .number("KC-2")
                .line(0, "Buoy", "1", "12", "", "20");
        Texts.contain(again.saveInVain(), "There is a document with the number KC-2 already.");
    }
}
