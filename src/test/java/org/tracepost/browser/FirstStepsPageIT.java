package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.tracepost.testing.Ports;

/**
 * A fresh installation with a relay in earnest, of its own: Home says what is missing, leads there, and ticks what is
 * done.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FirstStepsPageIT {

    private static final By STEPS = By.cssSelector(".first-steps li");
    private static final By BAR = By.cssSelector(".course-bar");

    private Product product;
    private Window window;

    @BeforeAll
    void install() throws IOException {
        product = ByBinRun.start(
                "127.0.0.1:" + Ports.free(), "bounces@nordwind.internal", "https://post.nordwind.internal/tracepost");
        window = Window.open(false);
        new LoginPage(window).open(product).signIn("admin", product.adminPassword());
    }

    @AfterAll
    void remove() throws InterruptedException {
        window.close();
        product.stop();
    }

    @Test
    void homeShouldLeadThroughTheFirstStepsAndTickThem() {
        home();
        assertEquals(
                List.of(
                        "Write who you are",
                        "Say where customers reach you",
                        "Try relay and bounce mailbox",
                        "Import invoices or customers",
                        "Send one",
                        "Switch on reminders, if you want them"),
                names());
        Texts.contain(
                step("Write who you are").getText(),
                "the company’s name, the sender’s name, the sender’s address",
                "invoices@example.org is an address for examples.");
        Texts.contain(
                window.text(By.cssSelector(".first-steps .note")),
                "E-mails do not reach customers yet.",
                "Until then nothing is sent.");
        Texts.contain(window.text(BAR), "Nobody has entered yet who you are.", "nothing is sent");
        assertTrue(isDone("Say where customers reach you"), "the public address is set");
        assertFalse(isDone("Write who you are") || isDone("Try relay and bounce mailbox") || isDone("Send one"));
        for (String[] way : new String[][] {
            {"Say where customers reach you", "Settings"},
            {"Try relay and bounce mailbox", "Health"},
            {"Import invoices or customers", "Import"},
            {"Send one", "Invoices"},
            {"Switch on reminders, if you want them", "Reminder settings"}
        }) {
            follow(way[0]);
            assertEquals(way[1], window.text(By.tagName("h1")));
            home();
        }
        follow("Write who you are");
        assertEquals(
                "",
                window.see(By.id("company:name")).getDomProperty("value"),
                "what stands in for a name is not offered as one");
        window.fill(By.id("company:name"), "Nordwind GmbH");
        window.fill(By.id("company:senderName"), "Nordwind GmbH");
        window.fill(By.id("company:senderAddress"), "invoices@nordwind.test");
        window.pressAndLeave(On.button("company", "Save"));
        Texts.contain(window.text(By.id("messages")), "invoices@nordwind.test is in a domain for examples");
        window.fill(By.id("company:senderAddress"), "invoices@nordwind.internal");
        window.pressAndLeave(On.button("company", "Save"));
        home();
        assertTrue(isDone("Write who you are"));
        assertFalse(window.sees(By.cssSelector(".first-steps .note")));
        window.reloadUntil("no bar: everything goes where it should", () -> !window.sees(BAR));

        follow("Switch on reminders, if you want them");
        assertFalse(window.all(By.id("settings:on_input")).get(0).isSelected());
        window.press(By.cssSelector("[id='settings:on'] .ui-chkbox-box"));
        window.pressAndLeave(On.button("settings", "Save"));
        home();
        assertTrue(isDone("Switch on reminders, if you want them"));
    }

    private void home() {
        window.go(product.pages() + "/home.xhtml");
        window.see(STEPS);
    }

    private List<String> names() {
        return window.all(By.cssSelector(".first-steps li strong")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private WebElement step(String name) {
        return window.all(STEPS).stream()
                .filter(step -> step.getText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isDone(String name) {
        return step(name).getText().contains("done");
    }

    private void follow(String name) {
        window.pressAndLeave(By.xpath("//section[contains(@class, 'first-steps')]//li[.//strong[normalize-space()='"
                + name + "']]//a[contains(@class, 'button-link')]"));
    }
}
