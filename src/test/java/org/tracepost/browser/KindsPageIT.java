package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/**
 * Each kind of document through the pages: typed in, sent, opened by the customer, and what became of it seen in the
 * list, its popup and the log.
 */
class KindsPageIT extends Browser {

    private static final String CUSTOMER = "Tern Island Ferries";
    private static final String CONTACT = "Ines Marlow";
    private static final String ADDRESS = "ines@tern.example";

    @BeforeAll
    void addCustomer() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), CUSTOMER, CONTACT, ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, Invoice, Open, Due date, Open",
        "ESTIMATE, Estimate, Open, Valid until, Accepted",
        "PROPOSAL, Proposal, Open, Valid until, Declined",
        "CREDIT_NOTE, Credit note, Open, Issued, Open",
        "CONTRACT, Contract, Open, Sign by, Signed",
        "SUBSCRIPTION, Subscription, Active, Next period, Active"
    })
    void documentShouldGoOutAndBeFollowed(String kind, String name, String issued, String day, String answered) {
        String number = "TI-" + kind;
        DocumentForm form = new DocumentForm(clerk())
                .open(product(), kind)
                .customer(CUSTOMER)
                .number(number)
                .title("Mooring at the north pier")
                .line(0, "Berth 4", "2", "150", "", "20");
        if (kind.equals("PROPOSAL") || kind.equals("CONTRACT")) {
            form.content("The berth is kept free.\n\nPower and water are included.");
        }
        DocumentPage page = form.save();
        Texts.contain(page.heading(), name, number, "Draft");

        SendDialog dialog = page.send();
        Texts.contain(dialog.contacts(), CONTACT);
        Texts.contain(dialog.subject(), number);
        page = dialog.go();
        Texts.contain(page.heading(), issued);

        PracticePage mailbox = new PracticePage(customer()).open(product()).read(ADDRESS, number);
        Texts.contain(mailbox.text(), "Dear " + CONTACT, "360");
        Texts.contain(mailbox.attachments(), number + ".pdf");
        mailbox.followButton();
        Texts.contain(customer().text(By.tagName("main")), name + " " + number, CUSTOMER, "Berth 4");

        answer(answered);

        page = new DocumentListPage(clerk())
                .open(product(), kind)
                .openInvoice(number)
                .waitForStanding("Clicked");
        Texts.contain(page.heading(), answered);
        Texts.contain(
                page.log(),
                "Typed in",
                "Our mail relay took it",
                "accepted it",
                "Opened, most likely by a person",
                "The online copy was viewed");
        DocumentListPage list = new DocumentListPage(clerk()).open(product(), kind);
        Texts.contain(clerk().text(By.cssSelector("thead")), day);
        assertEquals("Clicked", list.envelope(number));
        Texts.contain(list.historyByMouse(number), CONTACT, ADDRESS, "Clicked");
        if (!answered.equals(issued)) {
            beTold(answered, number);
        }
    }

    /** What the customer says on the online copy. */
    private void answer(String answered) {
        switch (answered) {
            case "Accepted" -> {
                customer().fill(By.id("name"), CONTACT);
                customer().press(By.id("yes"));
            }
            case "Declined" -> {
                customer().script("document.querySelectorAll('details').forEach(d => d.open = true)");
                customer().fill(By.id("no-name"), CONTACT);
                customer().press(By.id("no"));
            }
            case "Signed" -> {
                customer().fill(By.id("name"), CONTACT);
                customer().press(By.id("consent"));
                customer().press(By.id("yes"));
            }
            default -> {
                return;
            }
        }
        Texts.contain(customer().text(By.tagName("main")), answered, CONTACT);
    }

    /** The clerk reads of it at Home, and makes the invoice from an estimate that was accepted. */
    private void beTold(String answered, String number) {
        open("/home.xhtml");
        Texts.contain(clerk().text(By.id("newsForm:news")), CUSTOMER, number, answered, CONTACT);
        if (answered.equals("Accepted")) {
            clerk().pressAndLeave(On.button("newsForm", "Make the invoice"));
            DocumentPage invoice = new DocumentPage(clerk());
            Texts.contain(invoice.heading(), "Invoice", "Draft");
            Texts.contain(clerk().text(By.cssSelector("aside")), "Made from", number);
        }
    }
}
