package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Planning, holding back, redirecting and sending again, as a clerk does it. */
class OutboxPageIT extends Browser {

    @BeforeAll
    void addContacts() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), "Plover Glass", "Mina Reed", "mina@plover.example")
                .addContact("Hugo Lane", "bounce-hugo@plover.example");
    }

    @Test
    void plannedMessageShouldWaitAndBeSentNowOnWish() {
        MessagePage message = new ComposePage(clerk())
                .open(product())
                .to("Mina Reed")
                .write("Planned for later", "See you.")
                .at(LocalDateTime.now().plusDays(3).truncatedTo(ChronoUnit.MINUTES))
                .send(1);
        Texts.contain(message.progress(), "Planned for");
        Texts.contain(message.recipients(), "Queued", "planned for");
        message.press("Send now");
        message.waitForRecipient("mina@plover.example", "Delivered");
    }

    @Test
    void timeToSendShouldBeRefusedWhenItIsPast() {
        String said = new ComposePage(clerk())
                .open(product())
                .to("Mina Reed")
                .write("Too late", "See you.")
                .at(LocalDateTime.of(2020, 1, 1, 9, 0))
                .sendInVain(1);
        Texts.contain(said, "The time to send at is already past.");
    }

    @Test
    void pauseShouldHoldEverythingBackAndSaySoOnEveryPage() {
        OutboxPage outbox = new OutboxPage(clerk()).open(product()).press("Pause sending");
        Texts.contain(outbox.bar(), "Sending is paused");
        MessagePage message = new ComposePage(clerk())
                .open(product())
                .to("Mina Reed")
                .write("Held back", "See you.")
                .send(1);
        clerk().reloadUntil("the reason why it waits", () -> message.progress()
                .contains("Sending is paused for everything."));
        outbox.open(product()).press("Resume sending");
        assertFalse(outbox.hasBar());
    }

    @Test
    void redirectShouldSendToTheTestAddressAndStayVisible() {
        OutboxPage outbox = new OutboxPage(clerk()).open(product()).redirectTo("tests@ourselves.example");
        Texts.contain(outbox.bar(), "Everything goes to tests@ourselves.example");
        MessagePage message = new ComposePage(clerk())
                .open(product())
                .to("Mina Reed")
                .write("Redirected", "See you.")
                .send(1);
        clerk().reloadUntil("the mark of the redirected e-mail", () -> message.recipients()
                .contains("went to tests@ourselves.example instead"));
        assertEquals(
                "Redirected",
                new PracticePage(customer())
                        .open(product())
                        .read("tests@ourselves.example")
                        .subject());
        outbox.open(product()).press("Stop redirecting");
        assertFalse(outbox.hasBar());
    }

    @Test
    void failedEmailShouldBeSentAgainAtOnce() {
        MessagePage message = new ComposePage(clerk())
                .open(product())
                .to("Mina Reed")
                .to("Hugo Lane")
                .write("Once more", "See you.")
                .send(2);
        message.waitForRecipient("bounce-hugo@plover.example", "Bounced");
        message.waitForRecipient("mina@plover.example", "Delivered");
        clerk().press(On.inRow("bounce-hugo@plover.example", "ui-row-toggler"));
        clerk().pressAndLeave(By.xpath(
                "//tr[contains(@class, 'ui-expanded-row-content')]//button[normalize-space()='Send again']"));
        Texts.contain(clerk().text(By.id("messages")), "A new e-mail to bounce-hugo@plover.example is in the outbox.");
        assertTrue(message.recipients().contains("sent again"));
    }
}
