package org.tracepost.browser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Payments on an invoice: in part with a receipt that arrives, then too much, then a slip taken back. */
class PaymentPageIT extends Browser {

    private static final String CUSTOMER = "Sable and Son Ltd";
    private static final String ADDRESS = "ines@sable.example";

    @BeforeAll
    void addCustomer() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), CUSTOMER, "Ines Sable", ADDRESS);
    }

    @Test
    void paymentsShouldBeToldAndAddUp() {
        DocumentPage invoice = new DocumentForm(clerk())
                .open(product())
                .customer(CUSTOMER)
                .number("SS-1")
                .line(0, "Sail repair", "1", "100", "", "20")
                .save()
                .issue();
        PaymentDialog payment = invoice.payment().amount("20.00").seeOutlook("100.00 EUR stay open");
        Texts.contain(payment.receivers(), "Ines Sable", ADDRESS);
        invoice = payment.reference("RF18").save();
        Texts.contain(clerk().text(By.id("messages")), "20.00 EUR on SS-1 was recorded, and its receipt is on its way");
        Texts.contain(invoice.heading(), "Partly paid");

        PracticePage mailbox = new PracticePage(customer()).open(product()).read(ADDRESS);
        Texts.contain(mailbox.subject(), "SS-1");
        Texts.contain(mailbox.text(), "€20.00", "RF18", "€100.00");
        Texts.contain(mailbox.attachments(), "SS-1.pdf");
        DocumentPage read = invoice;
        clerk().reloadUntil("the receipt to be opened", () -> read.payments().contains("Opened"));

        payment = invoice.payment().amount("130").seeOutlook("overpaid by 30.00 EUR");
        invoice = payment.withoutReceipt().save();
        Texts.contain(invoice.heading(), "Paid");
        Texts.contain(invoice.totals(), "150.00", "Overpaid by", "30.00");

        invoice = invoice.takeBack("130.00", "belongs to SS-2");
        Texts.contain(invoice.payments(), "Taken back by admin: belongs to SS-2", "20.00 EUR");
        Texts.contain(invoice.heading(), "Partly paid");
        Texts.contain(invoice.log(), "Payment recorded 130.00 EUR", "Entry taken back -130.00 EUR");
    }
}
