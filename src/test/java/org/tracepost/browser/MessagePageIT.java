package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Writing to several people, and what becomes of each e-mail. */
class MessagePageIT extends Browser {

    @BeforeAll
    void addContacts() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), "Tern Printing", "Ines Hall", "ines@tern.example").addContact("Otto Pike", "otto@tern.example");
    }

    @Test
    void messageShouldReachBothContacts() {
        ComposePage compose = new ComposePage(clerk()).open(product()).to("Ines Hall").to("Otto Pike")
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
    void messageShouldBeRefusedWhenAMergeFieldIsUnknown() {
        ComposePage compose = new ComposePage(clerk()).open(product()).to("Ines Hall")
                .write("Hello", "Dear {{contact.name}},\n\nyour {{shoe.size}} is known.");
        compose.waitForMistake("Text, line 3: there is no merge field {{shoe.size}} here");
        Texts.contain(compose.sendInVain(1), "There is no merge field “shoe.size” (line 3).");
    }
}
