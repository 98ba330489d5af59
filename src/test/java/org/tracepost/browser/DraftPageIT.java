package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/**
 * What was typed stands there again: after the session, after fifteen other pages, in another window, and in the list
 * of what is not finished.
 */
class DraftPageIT extends Browser {

    private static final String CUSTOMER = "Draft & Sons";
    private static final String ADDRESS = "dora@draft.example";
    private static final By KEPT = By.cssSelector(".draft-kept");
    private static final By OFFERS = By.id("unfinished");
    private static final By TEXT = By.id("compose:text");

    @BeforeAll
    void haveACustomer() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), CUSTOMER, "Dora Ames", ADDRESS);
    }

    @BeforeEach
    void signIn() {
        clerk().forget();
        signInAsAdministrator();
    }

    /** The server no longer knows the session, as after a long pause or the end of a node; the page stays open. */
    private void endSession() {
        clerk().driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    private void waitUntilKept() {
        clerk().waitUntil(
                        "the draft to hold what stands in the fields",
                        () -> clerk().text(KEPT).startsWith("What you type is kept")
                                && (Boolean)
                                        clerk().script(
                                                        "return Object.keys(sessionStorage).every(name => !name.startsWith('tracepost-draft:'))"));
    }

    private String value(String id) {
        return clerk().see(By.id(id)).getDomProperty("value");
    }

    private void signInAgain() {
        new LoginPage(clerk()).signIn("admin", product().adminPassword());
        clerk().settle();
    }

    private ComposePage message(String subject, String text) {
        ComposePage compose =
                new ComposePage(clerk()).open(product()).to("Dora Ames").write(subject, text);
        waitUntilKept();
        return compose;
    }

    @Test
    void messageShouldStandThereAgainAndBeSentWhenTheSessionEnded(@TempDir Path folder) throws IOException {
        ComposePage compose = message("Spring prices", "Dear Dora,");
        Path file = Files.writeString(folder.resolve("prices.txt"), "all the same");
        clerk().driver().findElement(By.id("compose:attach_input")).sendKeys(file.toString());
        clerk().seeText(By.id("compose:attached"), "prices.txt");
        waitUntilKept();

        endSession();
        clerk().see(TEXT).sendKeys(Keys.chord(Keys.CONTROL, Keys.END), " here they are.");
        clerk().waitUntil("the sign-in page", () -> clerk().address().contains("/login.xhtml"));
        Texts.contain(
                clerk().text(By.id("signIn")),
                "You were signed out, and nothing was sent or saved.",
                "What you had written is kept");
        signInAgain();

        clerk().waitUntil("the last words", () -> value("compose:text").equals("Dear Dora, here they are."));
        assertEquals("Spring prices", value("compose:subject"));
        Texts.contain(
                clerk().text(By.id("main")),
                "This is what you had written. Nothing of it has been sent or saved yet.",
                "Dora Ames, " + CUSTOMER,
                "prices.txt");
        MessagePage sent = compose.send(1);
        sent.waitForRecipient(ADDRESS, "Delivered");
        Texts.contain(sent.overview(), "Spring prices", "prices.txt");
        open("/home.xhtml");
        assertFalse(offered().contains("Spring prices"), offered());
    }

    @Test
    void messageShouldStandThereAgainWhenTheServerHasForgottenThePage() {
        ComposePage compose = message("Sixteen pages", "Half a");
        String writing = clerk().driver().getWindowHandle();
        clerk().driver().switchTo().newWindow(WindowType.TAB);
        for (int i = 0; i < 16; i++) {
            open("/customer/list.xhtml");
        }
        clerk().driver().close();
        clerk().driver().switchTo().window(writing);
        clerk().see(TEXT).sendKeys(Keys.chord(Keys.CONTROL, Keys.END), " sentence");
        clerk().seeText(By.id("messages"), "nothing was sent or saved");
        clerk().waitUntil("the last words", () -> value("compose:text").equals("Half a sentence"));
        assertEquals("Sixteen pages", value("compose:subject"));
        compose.send(1).waitForRecipient(ADDRESS, "Delivered");
    }

    @Test
    void invoiceShouldBeOfferedInItsListWithHalfTypedNumbers() {
        DocumentForm form = new DocumentForm(clerk())
                .open(product())
                .customer(CUSTOMER)
                .number("DR-1")
                .line(0, "Gear oil", "2", "10.50", "", "23")
                .line(1, "Filter", "1,", "7", "", "");
        clerk().fill(By.id("edit:note"), "By the gate");
        waitUntilKept();

        endSession();
        open("/document/list.xhtml?kind=INVOICE");
        signInAgain();
        Texts.contain(clerk().text(OFFERS), "Not finished yet:", "Invoice: " + CUSTOMER);
        clerk().pressAndLeave(By.linkText("Continue"));
        assertEquals(
                List.of("DR-1", "Gear oil", "10.50", "23", "Filter", "1,", "By the gate"),
                List.of(
                        value("edit:number"),
                        value("edit:line:0:what"),
                        value("edit:line:0:price"),
                        value("edit:line:0:rate"),
                        value("edit:line:1:what"),
                        value("edit:line:1:quantity"),
                        value("edit:note")));
        assertEquals(CUSTOMER, value("edit:customer_input"));
        Texts.contain(form.sums(), "25.83");
        clerk().fill(By.id("edit:line:1:quantity"), "1");
        form.save();
        Texts.contain(clerk().text(By.id("main")), "DR-1 was saved.", CUSTOMER + " · 32.83 EUR");
        open("/document/list.xhtml?kind=INVOICE");
        assertFalse(offered().contains(CUSTOMER), offered());
    }

    @Test
    void templateShouldBeOfferedWithItsWordsWhenTheSessionEnded() {
        TemplatePage page = new TemplatePage(clerk())
                .open(product(), "PAYMENT_RECEIPT", "es")
                .write("Recibo {{document.number}}", "Gracias por su pago.");
        clerk().fill(By.id("template:note"), "shorter");
        waitUntilKept();
        endSession();
        clerk().press(By.id("template:save"));
        clerk().waitUntil("the sign-in page", () -> clerk().address().contains("/login.xhtml"));
        Texts.contain(clerk().text(By.id("signIn")), "nothing was sent or saved");
        signInAgain();
        assertEquals(
                List.of("Recibo {{document.number}}", "Gracias por su pago.", "shorter"),
                List.of(value("template:subject"), value("template:text"), value("template:note")));
        open("/template/list.xhtml");
        Texts.contain(clerk().text(OFFERS), "Template: Payment receipt, Español");
        clerk().pressAndLeave(By.linkText("Continue"));
        page.save("shorter still");
        Texts.contain(page.history(), "Version 1", "shorter still");
        assertFalse(offered().contains("Payment receipt"), offered());
        page.backToOriginal();
    }

    @Test
    void twoWindowsShouldKeepTwoDraftsWhenBothGoOnWithOne() {
        message("Two windows", "First");
        String address = clerk().address();
        String first = clerk().driver().getWindowHandle();
        clerk().driver().switchTo().newWindow(WindowType.TAB);
        clerk().go(address);
        clerk().fill(TEXT, "Second window");
        waitUntilKept();
        clerk().driver().close();
        clerk().driver().switchTo().window(first);
        clerk().fill(TEXT, "First window");
        clerk().waitUntil("an address of its own", () -> !clerk().address().equals(address));
        waitUntilKept();

        clerk().go(address);
        assertEquals("Second window", value("compose:text"));
        Texts.contain(clerk().text(OFFERS), "Message: Two windows");
        clerk().pressAndLeave(By.linkText("Continue"));
        assertEquals("First window", value("compose:text"));
        throwAllAway();
    }

    @Test
    void draftShouldBeThrownAwayOnlyWhenThePersonIsSure() {
        message("Not so good", "No.");
        String address = clerk().address();
        open("/home.xhtml");
        Texts.contain(clerk().text(OFFERS), "Message: Not so good");
        clerk().press(By.xpath("//*[@id='unfinished']//button[normalize-space()='Throw away']"));
        clerk().press(By.xpath("//*[@id='unfinished']//button[normalize-space()='Keep it']"));
        Texts.contain(clerk().text(OFFERS), "Message: Not so good");
        throwAllAway();
        clerk().go(address);
        clerk().seeText(By.id("messages"), "What was written here is no longer there");
        assertFalse(value("compose:text").contains("No."));
    }

    /** Nothing at all is an empty panel, which cannot be seen. */
    private String offered() {
        return clerk().all(OFFERS).get(0).getText();
    }

    private void throwAllAway() {
        open("/home.xhtml");
        By button = By.xpath("//*[@id='unfinished']//button[normalize-space()='Throw away']");
        while (clerk().sees(button)) {
            clerk().press(button);
            clerk().press(By.cssSelector("#unfinished .danger"));
        }
        assertEquals("", offered());
    }
}
