package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Writing to several people, and what becomes of each e-mail. */
@Tag("wildfly")
class MessagePageIT extends Browser {

    @BeforeAll
    void addContacts() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), "Tern Printing", "Ines Hall", "ines@tern.example")
                .addContact("Otto Pike", "otto@tern.example");
    }

    @Test
    void messageShouldReachBothContacts() {
        ComposePage compose = new ComposePage(clerk())
                .open(product())
                .to("Ines Hall")
                .to("Otto Pike")
                .write("Closed on Friday", "Dear {{contact.name}},\n\nwe are closed on Friday.");
        compose.waitForPreview("Dear Ines Hall,");
        MessagePage message = compose.send(2);
        assertEquals("Closed on Friday", message.heading());
        message.waitForRecipient("ines@tern.example", "Delivered");
        message.waitForRecipient("otto@tern.example", "Delivered");
        Texts.contain(message.log(), "Our mail relay took it", "accepted it");
        PracticePage mail = new PracticePage(customer()).open(product()).read("otto@tern.example");
        assertEquals("Closed on Friday", mail.subject());
        Texts.contain(mail.text(), "Dear Otto Pike,", "we are closed on Friday.");
    }

    @Test
    void messageToManyShouldLeaveOutWhoUnsubscribed() {
        CustomerPage.add(clerk(), product(), "Grebe Tools", "Ida Moss", "ida@grebe.example")
                .addContact("Ben Ford", "ben@grebe.example");
        ComposePage first = new ComposePage(clerk()).openFor(product(), "Grebe Tools");
        first.waitForPeople("2 recipients");
        first.write("Open day", "Dear {{contact.name}}, come on Friday.")
                .send(2)
                .waitForRecipient("ida@grebe.example", "Delivered");
        new PracticePage(customer()).open(product()).read("ida@grebe.example").followLink("Unsubscribe");
        customer().press(By.cssSelector("button[value=none]"));
        customer().seeText(By.tagName("h1"), "You have unsubscribed");
        ComposePage second = new ComposePage(clerk()).openFor(product(), "Grebe Tools");
        second.waitForPeople("1 has unsubscribed and gets nothing: ida@grebe.example");
        MessagePage message = second.write("Open day again", "Dear {{contact.name}}, come on Monday.")
                .send(2);
        Texts.contain(
                clerk().text(By.id("messages")),
                "1 of 2 were dropped",
                "Ida Moss <ida@grebe.example> (Unsubscribed)",
                "Recipients: 1.");
        message.waitForRecipient("ida@grebe.example", "Dropped");
    }

    @Test
    void messageShouldBeRefusedWhenAMergeFieldIsUnknown() {
        ComposePage compose = new ComposePage(clerk())
                .open(product())
                .to("Ines Hall")
                .write("Hello", "Dear {{contact.name}},\n\nyour {{shoe.size}} is known.");
        compose.waitForMistake("Text, line 3: there is no merge field {{shoe.size}} here");
        Texts.contain(compose.sendInVain(1), "There is no merge field “shoe.size” (line 3).");
    }
}
