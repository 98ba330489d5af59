package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The main job by somebody who has no mouse: find an invoice, send it, see what became of it. */
class KeyboardPageIT extends Browser {

    private static final String NUMBER = "HL-3001";

    private Keyboard keys;

    @BeforeAll
    void haveAnInvoice() {
        signInAsAdministrator();
        new ImportPage(clerk()).open(product()).preview(fixture("keyboard.xml")).apply(1);
        keys = new Keyboard(clerk());
    }

    @Test
    void clerkShouldSendAndFollowAnInvoiceWithoutAMouse() {
        open("/home.xhtml");
        keys.go("i");
        keys.press("/").type(NUMBER);
        clerk().waitUntil("the search in the address", () -> clerk().address().endsWith("?kind=INVOICE&q=" + NUMBER));
        clerk().settle();
        keys.press(Keys.ENTER);
        clerk().settle();
        assertEquals(NUMBER, keys.focused());
        keys.leaveWith(Keys.ENTER);
        assertTrue(new DocumentPage(clerk()).heading().contains(NUMBER));

        keys.tabTo(By.id("sendOpen:send")).press(Keys.ENTER);
        clerk().see(By.id("sendForm:go"));
        keys.tabTo(By.id("sendForm:go")).leaveWith(Keys.ENTER);
        Texts.contain(clerk().text(By.id("messages")), NUMBER + " is in the outbox");
        new DocumentPage(clerk()).waitForStanding("Delivered");

        keys.go("i");
        assertTrue(
                clerk().address().endsWith("?kind=INVOICE&q=" + NUMBER),
                "the list is as it was left: " + clerk().address());
        keys.press("j").press("e");
        Texts.contain(clerk().text(By.cssSelector("#history.shown")), "Ada Reay", "keys@customer.example", "Delivered");
        keys.press(Keys.ESCAPE);
        clerk().waitUntil("the popup to close", () -> !clerk().sees(By.cssSelector("#history.shown")));
    }

    @Test
    void shortcutsShouldBeListedAndBeSwitchedOff() {
        open("/home.xhtml");
        keys.press("?");
        Texts.contain(
                clerk().text(By.id("shortcuts")), "Search in this list", "Go to", "Invoices", "Unmatched reports");
        keys.tabTo(By.cssSelector("#shortcuts [data-keys]"))
                .press(Keys.SPACE)
                .press(Keys.ESCAPE)
                .press("?");
        assertTrue(clerk().all(By.cssSelector("#shortcuts[open]")).isEmpty(), "a single key does nothing any more");
        keys.tabTo(By.cssSelector(".page-foot [data-shortcuts]"))
                .press(Keys.ENTER)
                .tabTo(By.cssSelector("#shortcuts [data-keys]"))
                .press(Keys.SPACE)
                .press(Keys.ESCAPE);
        keys.go("c");
        assertTrue(clerk().address().contains("/customer/list.xhtml"), clerk()::address);
    }

    @Test
    void firstTabShouldSkipTheMenu() {
        open("/home.xhtml");
        keys.press(Keys.TAB);
        assertEquals("Skip to the content", keys.focused());
        keys.press(Keys.ENTER);
        assertEquals("main", clerk().driver().switchTo().activeElement().getDomAttribute("id"));
    }
}
