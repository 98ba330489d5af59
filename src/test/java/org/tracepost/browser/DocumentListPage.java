package org.tracepost.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The list of documents of a kind, with the envelope of each and its popup. */
final class DocumentListPage {

    private static final By POPUP = By.cssSelector("#history.shown");

    private final Window window;

    DocumentListPage(Window window) {
        this.window = window;
    }

    DocumentListPage open(Product product) {
        return open(product, "INVOICE");
    }

    DocumentListPage open(Product product, String kind) {
        window.go(product.pages() + "/document/list.xhtml?kind=" + kind);
        return this;
    }

    DocumentPage openInvoice(String number) {
        window.pressAndLeave(On.link(number));
        return new DocumentPage(window);
    }

    String row(String number) {
        return window.text(On.row(number));
    }

    String envelope(String number) {
        return window.text(On.inRow(number, "envelope"));
    }

    /** The popup that comes when the mouse rests on the envelope. */
    String historyByMouse(String number) {
        new Actions(window.driver()).moveToElement(window.see(On.inRow(number, "envelope"))).perform();
        return popup();
    }

    /** The popup that comes when one reaches the envelope with the Tab key. */
    String historyByKeyboard(String number) {
        WebElement customer = window.see(On.inRow(number, "quiet-link"));
        window.script("arguments[0].focus()", customer);
        new Actions(window.driver()).sendKeys(Keys.TAB).perform();
        return popup();
    }

    boolean hidesHistoryOnEscape() {
        new Actions(window.driver()).sendKeys(Keys.ESCAPE).perform();
        window.waitUntil("the popup to close", () -> !window.sees(POPUP));
        return true;
    }

    void moveMouseAway() {
        new Actions(window.driver()).moveToElement(window.see(By.tagName("h1"))).perform();
        window.waitUntil("the popup to close", () -> !window.sees(POPUP));
    }

    private String popup() {
        return window.text(POPUP);
    }
}
