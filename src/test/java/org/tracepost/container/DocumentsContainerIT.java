package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.customer.Customer;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentPdfs;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.DocumentState;
import org.tracepost.document.Documents;
import org.tracepost.document.PaymentDraft;
import org.tracepost.document.Payments;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;
import org.tracepost.platform.file.StoredFile;

@ArquillianTest
class DocumentsContainerIT {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Inject
    private Documents documents;

    @Inject
    private Payments payments;

    @Inject
    private DocumentPdfs pdfs;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Test
    void addShouldComputeAndKeepTotals() throws Exception {
        Document added = samples.invoice(
                samples.customer("Totals " + mark),
                null,
                "T-" + mark,
                Samples.line("1.5", "33.33", "19"),
                Samples.line("1", "10", "7"));
        Document read = clerk.call(() -> documents.get(added.getId()));
        assertEquals(new BigDecimal("60.00"), read.getNet().setScale(2));
        assertEquals(new BigDecimal("10.20"), read.getTax().setScale(2));
        assertEquals(new BigDecimal("70.20"), read.getGross().setScale(2));
        assertEquals(
                List.of(1, 2),
                read.getLines().stream().map(l -> l.getPosition()).toList());
        assertEquals(DocumentState.DRAFT, read.getState());
    }

    @Test
    void addShouldGiveNumbersWithoutGapAndRefuseTakenOne() throws Exception {
        Customer customer = samples.customer("Numbers " + mark);
        String first = samples.invoice(customer, null, null, Samples.line("1", "1", "0"))
                .getNumber();
        String second = samples.invoice(customer, null, " ", Samples.line("1", "1", "0"))
                .getNumber();
        assertEquals(digits(first) + 1, digits(second));
        Refusal refusal =
                assertThrows(Refusal.class, () -> samples.invoice(customer, null, first, Samples.line("1", "1", "0")));
        assertEquals("refusal.document_number_taken", refusal.key());
        assertEquals(
                digits(second) + 1,
                digits(samples.invoice(customer, null, null, Samples.line("1", "1", "0"))
                        .getNumber()),
                "a refused document uses up no number");
    }

    @Test
    void listShouldPageSortAndFilterByStateOfToday() throws Exception {
        Customer customer = samples.customer("List " + mark);
        for (int i = 1; i <= 3; i++) {
            Document document =
                    samples.invoice(customer, null, mark + "-" + i, Samples.line(String.valueOf(i), "100", "0"));
            if (i > 1) {
                clerk.call(() -> {
                    documents.issue(document.getId());
                    return null;
                });
            }
        }
        DocumentFilter all = DocumentFilter.ofCustomer(customer.getId());
        assertEquals(3, clerk.call(() -> documents.count(all)));
        assertEquals(List.of(mark + "-3", mark + "-2"), numbers(all, new Slice(0, 2, "gross", false)));
        assertEquals(List.of(mark + "-1"), numbers(all, new Slice(2, 2, "gross", false)));
        DocumentFilter overdue =
                new DocumentFilter(DocumentKind.INVOICE, mark, DocumentState.OVERDUE, null, null, null, null);
        boolean isOverdue = clerk.call(() -> documents.today()).isAfter(java.time.LocalDate.of(2026, 11, 16));
        assertEquals(
                isOverdue ? List.of(mark + "-2", mark + "-3") : List.of(),
                numbers(overdue, new Slice(0, 9, "number", true)));
        DocumentFilter waiting = new DocumentFilter(null, mark, null, null, null, null, Boolean.FALSE);
        assertEquals(3, clerk.call(() -> documents.count(waiting)), "none has a contact with an address");
    }

    @Test
    void payShouldLeadFromOpenToPaid() throws Exception {
        Document document =
                samples.invoice(samples.customer("Pay " + mark), null, "P-" + mark, Samples.line("1", "100", "0"));
        assertThrows(Refusal.class, () -> pay(document, "1"), "a draft cannot be paid");
        clerk.call(() -> {
            documents.issue(document.getId());
            return null;
        });
        pay(document, "40");
        assertEquals(DocumentState.PARTLY_PAID, state(document));
        pay(document, "60");
        assertEquals(DocumentState.PAID, state(document));
        assertEquals(
                List.of("paid", "paid", "issued", "created"),
                clerk.call(() -> documents.log(document.getId())).stream()
                        .map(e -> e.getAction())
                        .toList());
    }

    @Test
    void pdfShouldBeMadeOnceForSending() throws Exception {
        Document document =
                samples.invoice(samples.customer("Pdf " + mark), null, "F-" + mark, Samples.line("1", "100", "23"));
        StoredFile sent = clerk.call(() -> pdfs.forSending(document.getId()));
        assertEquals("%PDF-", new String(sent.getContent(), 0, 5, StandardCharsets.US_ASCII));
        assertTrue(sent.getSize() > 1000);
        assertEquals(
                sent.getId(),
                clerk.call(() -> pdfs.forSending(document.getId())).getId());
        assertEquals(
                sent.getSha256(),
                StoredFile.sha256(
                        clerk.call(() -> pdfs.preview(document.getId())).getContent()));
    }

    private void pay(Document document, String amount) throws Exception {
        clerk.call(() -> {
            payments.record(PaymentDraft.of(document.getId(), new BigDecimal(amount)));
            return null;
        });
    }

    private DocumentState state(Document document) throws Exception {
        return clerk.call(() -> documents.get(document.getId())).getState();
    }

    private List<String> numbers(DocumentFilter filter, Slice slice) throws Exception {
        return clerk.call(() -> documents.list(filter, slice)).stream()
                .map(DocumentRow::number)
                .toList();
    }

    private static long digits(String number) {
        return Long.parseLong(number.replaceAll("^.*?(\\d+)$", "$1"));
    }
}
