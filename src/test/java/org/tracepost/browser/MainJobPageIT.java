package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The main job through the pages: an e-invoice comes in, goes out, and the clerk sees what became of it. */
@Tag("wildfly")
class MainJobPageIT extends Browser {

    private static final String REACHABLE = "HL-1001";
    private static final String UNREACHABLE = "HL-1002";

    @BeforeAll
    void importAndSend() {
        signInAsAdministrator();
        ImportPage upload =
                new ImportPage(clerk()).open(product()).preview(fixture("reachable.xml"), fixture("unreachable.xml"));
        Texts.contain(upload.outcome(), "2 new");
        Texts.contain(upload.line(REACHABLE), "Whitby Pier Café", "plain@customer.example");
        new DocumentListPage(clerk()).open(product());
        assertTrue(clerk().all(On.row(REACHABLE)).isEmpty(), "a preview stores nothing");

        upload.open(product())
                .preview(fixture("reachable.xml"), fixture("unreachable.xml"))
                .apply(2);
        Texts.contain(upload.outcome(), "2 new");
        send(REACHABLE, "Nora Ellis");
        send(UNREACHABLE, "Tom Reed");
    }

    private void send(String number, String contact) {
        SendDialog dialog = new DocumentListPage(clerk())
                .open(product())
                .openInvoice(number)
                .send();
        Texts.contain(dialog.contacts(), contact);
        Texts.contain(dialog.subject(), number);
        Texts.contain(dialog.preview(), "Dear " + contact, "Here is invoice " + number);
        DocumentPage invoice = dialog.go();
        Texts.contain(clerk().text(By.id("messages")), number + " is in the outbox. Recipients: 1.");
        Texts.contain(invoice.mails(), contact);
    }

    @Test
    void clerkShouldSeeClickedWhenCustomerOpenedMailAndCopy() throws IOException {
        PracticePage mailbox = new PracticePage(customer()).open(product()).read("plain@customer.example");
        Texts.contain(mailbox.subject(), REACHABLE);
        Texts.contain(mailbox.text(), "Dear Nora Ellis", "180.00");
        Texts.contain(mailbox.attachments(), ".pdf");
        DocumentPage invoice = invoice(REACHABLE).waitForStanding("Opened");
        Texts.contain(invoice.log(), "Opened, most likely by a person", "Chrome");

        mailbox.followButton();
        Texts.contain(customer().text(By.tagName("main")), "Invoice " + REACHABLE, "Whitby Pier Café", "Storm lantern");
        customer().press(On.link("Open PDF"));
        byte[] pdf = Files.readAllBytes(customer().downloaded(".pdf"));
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));

        invoice = invoice(REACHABLE).waitForStanding("Clicked");
        Texts.contain(invoice.mails(), "Nora Ellis", "plain@customer.example", "Clicked");
        Texts.contain(
                invoice.log(),
                "Imported",
                "Queued by admin",
                "Our mail relay took it",
                "accepted it",
                "Opened, most likely by a person",
                "The online copy was viewed",
                "was fetched online");
        CustomerPage customerPage = invoice.openCustomer();
        assertEquals("Whitby Pier Café", customerPage.heading());
        Texts.contain(customerPage.messages(), "plain@customer.example", "Clicked");
        MessagePage message = invoice(REACHABLE).openMessage();
        Texts.contain(message.recipient("plain@customer.example"), "Nora Ellis", "Clicked");
        Texts.contain(message.overview(), "What happened", "The online copy was viewed");
        Texts.contain(message.log(), "Opened, most likely by a person");
    }

    @Test
    void clerkShouldSeeWhyWhenMailBounced() {
        DocumentPage invoice = invoice(UNREACHABLE).waitForStanding("Bounced");
        Texts.contain(invoice.mails(), "Tom Reed", "bounce@customer.example", "Bounced", "The mailbox does not exist");
        Texts.contain(
                invoice.log(), "Bounced: The mailbox does not exist", "550 5.1.1 User unknown: no such mailbox here");
        Texts.contain(invoice.evidence(), "Status code", "5.1.1", "a report in the bounce mailbox");
        invoice.openReport();
        Texts.contain(
                clerk().text(By.cssSelector(".findings")),
                "It failed: The mailbox does not exist (hard)",
                "bounce@customer.example",
                "550 5.1.1 User unknown");
        Texts.contain(
                new ReportPage(clerk()).source(),
                "multipart/report",
                "Action: failed",
                "bounce@customer.example",
                "Status: 5.1.1");

        invoice = invoice(UNREACHABLE);
        Texts.contain(
                invoice.openCustomer().messages(), "bounce@customer.example", "Bounced", "The mailbox does not exist");
        MessagePage message = invoice(UNREACHABLE).openMessage();
        Texts.contain(
                message.recipient("bounce@customer.example"), "Tom Reed", "Bounced", "The mailbox does not exist");
        Texts.contain(message.log(), "550 5.1.1 User unknown: no such mailbox here");
        open("/home.xhtml");
        Texts.contain(
                clerk().text(By.cssSelector("section[aria-labelledby=attention]")),
                "Humber Chandlers",
                "The mailbox does not exist");
    }

    @Test
    void envelopeShouldShowHistoryOnHoverAndOnKeyboardFocus() {
        invoice(UNREACHABLE).waitForStanding("Bounced");
        DocumentListPage list = new DocumentListPage(clerk()).open(product());
        assertEquals("Bounced", list.envelope(UNREACHABLE));
        Texts.contain(
                list.historyByMouse(UNREACHABLE),
                "E-mail history",
                "Tom Reed",
                "Bounced",
                "The mailbox does not exist");
        list.moveMouseAway();
        Texts.contain(list.historyByKeyboard(REACHABLE), "E-mail history", "Nora Ellis", "plain@customer.example");
        assertTrue(list.hidesHistoryOnEscape());
    }

    /** A mouse that lies somewhere is moved by nobody when the list scrolls under it, yet the browser says so. */
    @Test
    void mouseShouldNotTakeTheHistoryFromTheKeyboard() {
        DocumentListPage list = new DocumentListPage(clerk()).open(product()).moveMouseTo("Number");
        Texts.contain(list.historyByKeyboard(REACHABLE), "Nora Ellis");
        Texts.contain(list.moveMouseTo("Customer").historyAfterAWhile(), "Nora Ellis");
    }

    @Test
    void historyShouldBeOfTheRowThatLiesUnderTheMouseWhenTheListIsDrawnAgain() {
        DocumentListPage list = new DocumentListPage(clerk()).open(product()).searchByKeyboard(UNREACHABLE);
        Texts.contain(list.historyByMouse(UNREACHABLE), "Tom Reed");
        Texts.contain(list.drawAgain().historyOf("Tom Reed"), "bounce@customer.example");
        Texts.contain(list.searchByKeyboard(REACHABLE).historyOf("Nora Ellis"), "plain@customer.example");
        list.searchByKeyboard("HL-100");
    }

    @Test
    void keyboardShouldKeepItsPlaceWhenTheListIsDrawnAgain() {
        DocumentListPage list = new DocumentListPage(clerk()).open(product()).moveMouseTo("Number");
        Texts.contain(list.historyByKeyboard(REACHABLE), "Nora Ellis");
        Texts.contain(list.drawAgain().historyOf("Nora Ellis"), "plain@customer.example");
        assertEquals(
                REACHABLE,
                clerk().script("return document.activeElement.closest('tr').querySelector('.main a').textContent"));
    }

    private DocumentPage invoice(String number) {
        return new DocumentListPage(clerk()).open(product()).openInvoice(number);
    }
}
