package org.tracepost.browser;

import java.nio.file.Path;
import org.openqa.selenium.By;

/** The list of blocked addresses. */
final class SuppressionPage {

    private static final By ROWS = By.id("list:rows");
    private final Window window;

    SuppressionPage(Window window) {
        this.window = window;
    }

    SuppressionPage open(Product product) {
        window.go(product.pages() + "/suppression/list.xhtml");
        return this;
    }

    SuppressionPage block(String address, String note) {
        window.press(On.button("Block an address"));
        window.fill(By.id("addForm:address"), address);
        window.fill(By.id("addForm:note"), note);
        window.pressAndLeave(By.id("addForm:go"));
        return this;
    }

    /** Takes a list in, and tells what the page says became of it. */
    String take(Product product, Path csv) {
        window.go(product.pages() + "/suppression/import.xhtml");
        window.all(By.cssSelector("input[type=file]")).get(0).sendKeys(csv.toString());
        window.pressAndLeave(By.id("upload:go"));
        return window.text(By.cssSelector("[aria-labelledby=result-heading]"));
    }

    SuppressionPage search(String text) {
        window.fill(By.id("list:rows:search"), text);
        return this;
    }

    String rows() {
        window.settle();
        return window.text(ROWS);
    }

    void waitForRows(String text) {
        window.seeText(ROWS, text);
    }

    /** Lifts the block of the row with this address. */
    SuppressionPage lift(String address, String reason) {
        window.press(By.xpath("//tr[contains(., '" + address + "')]//button[contains(@class, 'lift')]"));
        answer(window, reason);
        return this;
    }

    /** Fills in the question for the reason, wherever it was opened. */
    static void answer(Window window, String reason) {
        window.fill(By.id("liftForm:reason"), reason);
        window.press(By.id("liftForm:go"));
    }
}
