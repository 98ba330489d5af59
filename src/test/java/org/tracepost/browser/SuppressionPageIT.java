package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Blocked addresses, as a clerk meets them: on their own page, before sending and after. */
class SuppressionPageIT extends Browser {

    private static final By WARNING = By.id("compose:blocked");

    @TempDir
    private Path folder;

    @BeforeAll
    void addContacts() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), "Curlew Paper", "Nora Finch", "nora@curlew.example")
                .addContact("Adam Wade", "bounce-adam@curlew.example");
    }

    @Test
    void blockShouldBeToldBeforeAndAfterSendingAndBeLiftedOnTheWay() {
        new SuppressionPage(clerk()).open(product()).block("nora@curlew.example", "left the company");
        ComposePage compose =
                new ComposePage(clerk()).open(product()).to("Nora Finch").to("Adam Wade");
        clerk().seeText(WARNING, "1 of 2 would get nothing");
        Texts.contain(clerk().text(WARNING), "Nora Finch", "left the company");
        compose.write("Dropped for one", "See you.").send(2);
        Texts.contain(
                clerk().text(By.id("messages")),
                "1 of 2 were dropped",
                "Nora Finch <nora@curlew.example>",
                "Recipients: 1.");
        new ComposePage(clerk()).open(product()).to("Nora Finch");
        clerk().seeText(WARNING, "1 of 1 would get nothing");
        clerk().press(By.cssSelector("[id='compose:blocked'] button.lift"));
        SuppressionPage.answer(clerk(), "is back");
        clerk().waitUntil("the warning to go", () -> clerk().all(WARNING).stream()
                .allMatch(e -> e.getText().isBlank()));
        MessagePage message = new ComposePage(clerk())
                .open(product())
                .to("Nora Finch")
                .write("For her again", "See you.")
                .send(1);
        message.waitForRecipient("nora@curlew.example", "Delivered");
    }

    @Test
    void secondBounceShouldBlockByItselfUntilTheBlockIsLifted() {
        String address = "bounce-twice@curlew.example";
        for (int i = 1; i <= 2; i++) {
            MessagePage message = new ComposePage(clerk())
                    .open(product())
                    .to(address)
                    .write("Bounce " + i, "See you.")
                    .send(1);
            message.waitForRecipient(address, "Bounced");
        }
        SuppressionPage page = new SuppressionPage(clerk()).open(product()).search("bounce-twice");
        page.waitForRows(address);
        Texts.contain(page.rows(), "Bounced repeatedly", "The mailbox does not exist");
        page.lift(address, "mailbox was made anew");
        clerk().waitUntil("the row to go", () -> !page.rows().contains(address));
    }

    @Test
    void importShouldNameBadLinesAndTakeTheOthers() throws IOException {
        Path csv = Files.writeString(folder.resolve("list.csv"), "one@crake.example,mailbox_unknown\nnobody\n");
        String result = new SuppressionPage(clerk()).take(product(), csv);
        Texts.contain(result, "1 blocked", "1 lines could not be used", "“nobody” is not an e-mail address.");
        SuppressionPage page = new SuppressionPage(clerk()).open(product()).search("crake");
        page.waitForRows("one@crake.example");
        assertFalse(page.rows().contains("nobody"));
    }
}
