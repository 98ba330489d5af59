package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A problem appears on Home, is mended through the dialog, and disappears by itself. */
class HomePageIT extends Browser {

    private static final String CUSTOMER = "Plover Boats";

    @BeforeAll
    void signIn() {
        signInAsAdministrator();
    }

    @Test
    void correctedAddressShouldSendAllAgainAndEmptyTheList() {
        CustomerPage.add(clerk(), product(), CUSTOMER, "Ida Plover", "bounce-ida@plover.example");
        sendInvoice("PB-1");
        sendInvoice("PB-2");
        HomePage home =
                new HomePage(clerk()).open(product()).waitForProblem("PB-1").waitForProblem("PB-2");
        Texts.contain(
                home.row("PB-1"),
                CUSTOMER,
                "Bounced",
                "The mailbox does not exist",
                "bounce-ida@plover.example",
                "120.00");
        home.press("PB-1", "Correct the address").typeAddress("ida@gmial.com");
        Texts.contain(home.dialog(), "Do you mean ida@gmail.com?", "Invoice PB-1", "Invoice PB-2");
        home.inDialog("Use it");
        assertEquals("ida@gmail.com", home.address());
        home.typeAddress("ida@plover").inDialog("Correct and send again");
        Texts.contain(home.dialog(), "“plover” has no ending");
        Texts.contain(
                home.typeAddress("ida@plover.example").finish("Correct and send again"),
                "ida@plover.example is now the contact’s address. 2 e-mails are on their way to it.");
        String head = home.watchUntilGone("PB-1").watchUntilGone("PB-2").head();
        assertEquals(head, home.open(product()).head());
        Texts.contain(home.figure("Bounced"), "of those handed over");
        Texts.contain(
                home.emailsBehind("Bounced"),
                "bounce-ida@plover.example",
                "The mailbox does not exist",
                "Invoice PB-1",
                "Invoice PB-2");
        Texts.contain(new DocumentListPage(clerk()).open(product()).row("PB-1"), "Delivered");
    }

    @Test
    void settledProblemShouldDisappearAndStayInTheHistory() {
        CustomerPage.add(clerk(), product(), "Curlew Rope", "Tom Curlew", "full-tom@curlew.example");
        sendInvoice("CR-1", "Curlew Rope");
        HomePage home = new HomePage(clerk()).open(product()).waitForProblem("CR-1");
        Texts.contain(home.row("CR-1"), "The mailbox is full", "Try again in 2 days");
        home.press("CR-1", "What now?");
        Texts.contain(home.dialog(), "The address is right, and this may pass.", "Mark as settled");
        home.inDialog("Mark as settled");
        Texts.contain(
                home.typeNote("Tom has it on paper").finish("Settled"), "Noted: the e-mail to Tom Curlew is settled.");
        assertTrue(!home.problems().contains("CR-1"));
        Texts.contain(
                new DocumentListPage(clerk())
                        .open(product())
                        .openInvoice("CR-1")
                        .log(),
                "admin settled it by letter",
                "Tom has it on paper");
    }

    private void sendInvoice(String number) {
        sendInvoice(number, CUSTOMER);
    }

    private void sendInvoice(String number, String customer) {
        new DocumentForm(clerk())
                .open(product())
                .customer(customer)
                .number(number)
                .line(0, "Work", "1", "100", "", "20")
                .save()
                .send()
                .go();
    }
}
