package org.tracepost.browser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * The walk of the README, "Try it", by nothing but clicks and keys: two addresses are typed, the two that
 * {@code bin/run} prints. Everything else is reached as a newcomer reaches it.
 */
@Tag("wildfly")
class ReadmeWalkPageIT extends Browser {

    private static final String IMPORTED = "HL-4001";
    private static final String TYPED = "HL-4002";
    private static final By FURTHER = By.id("sendForm:further");

    @BeforeAll
    void signInAtThePrintedAddress() {
        clerk().go(product().pages() + "/");
        new LoginPage(clerk()).signIn("admin", product().adminPassword());
    }

    @Test
    void newcomerShouldSeeClickedAndBouncedWithTheirEvidence() {
        menu("Import");
        new ImportPage(clerk()).preview(fixture("walk.xml")).apply(1).openInvoice(IMPORTED);
        sendTo("anna@customer.example");

        menu("Customers");
        clerk().pressAndLeave(On.link("New customer"));
        clerk().fill(By.id("edit:name"), "Ravensworth Rope");
        clerk().pressAndLeave(On.button("edit", "Save"));
        menu("Invoices");
        clerk().pressAndLeave(On.link("New invoice"));
        new DocumentForm(clerk())
                .customer("Ravensworth Rope")
                .number(TYPED)
                .line(0, "Rope", "2", "40", "", "20")
                .save();
        sendTo("bounce@customer.example");

        PracticePage relay = new PracticePage(customer()).open(product()).read("anna@customer.example");
        Texts.contain(relay.subject(), IMPORTED);
        relay.followButton();
        Texts.contain(customer().text(By.tagName("main")), IMPORTED);

        Texts.contain(waitFor(IMPORTED, "Clicked").log(), "Our mail relay took it", "The online copy was viewed");
        DocumentPage bounced = waitFor(TYPED, "Bounced");
        Texts.contain(bounced.mails(), "bounce@customer.example", "Bounced", "The mailbox does not exist");
        Texts.contain(bounced.evidence(), "550 5.1.1 User unknown: no such mailbox here", "5.1.1");
        menu("Home");
        Texts.contain(new HomePage(clerk()).row(TYPED), "Ravensworth Rope", "The mailbox does not exist");
    }

    private void menu(String entry) {
        clerk().pressAndLeave(
                        By.xpath("//nav[@id='side']//a[span[@class='nav-label'][normalize-space()='" + entry + "']]"));
    }

    /** From the invoice's page. */
    private void sendTo(String address) {
        SendDialog dialog = new DocumentPage(clerk()).send();
        clerk().fill(FURTHER, address);
        dialog.go();
        Texts.contain(clerk().text(By.id("messages")), "is in the outbox", "Recipients: 1.");
    }

    /** As one looks: again and again to the list, and into the invoice. */
    private DocumentPage waitFor(String number, String status) {
        menu("Invoices");
        clerk().reloadUntil(number + " to be " + status, () -> clerk().sees(
                        By.xpath("//tbody/tr[contains(., '" + number + "')]//a[contains(., '" + status + "')]")));
        return new DocumentListPage(clerk()).openInvoice(number);
    }
}
