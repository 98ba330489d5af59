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
        // the empty search: whatever filter the list was left with is gone
        window.go(product.pages() + "/document/list.xhtml?kind=" + kind + "&q=");
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
        new Actions(window.driver())
                .moveToElement(window.see(On.inRow(number, "envelope")))
                .perform();
        return popup();
    }

    /** The popup that comes when one reaches the envelope with the Tab key. */
    String historyByKeyboard(String number) {
        WebElement customer = window.see(On.inRow(number, "quiet-link"));
        window.script("arguments[0].focus()", customer);
        new Actions(window.driver()).sendKeys(Keys.TAB).perform();
        return popup();
    }

    /** Long enough for everything that the page does by itself after a moment. */
    String historyAfterAWhile() {
        window.answer("setTimeout(arguments[0], 1000)");
        return window.sees(POPUP) ? popup() : "";
    }

    /** Not onto an envelope, and not onto the popup. */
    DocumentListPage moveMouseTo(String columnHeader) {
        new Actions(window.driver())
                .moveToElement(window.see(By.xpath("//thead//th[contains(., '" + columnHeader + "')]")))
                .perform();
        return this;
    }

    /** Types into the search without the mouse being moved. */
    DocumentListPage searchByKeyboard(String text) {
        window.see(By.cssSelector("main .search input")).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        window.waitUntil("the search in the address", () -> window.address().endsWith("q=" + text));
        window.settle();
        return this;
    }

    /** As any update of the table does; the mouse and the focus stay where they are. */
    DocumentListPage drawAgain() {
        window.script(
                "document.querySelector('.envelope').dataset.old = 'true'; PrimeFaces.ab({s: 'list:rows', f: 'list', p: 'list:rows', u: 'list:rows'})");
        window.waitUntil("the list to be drawn again", () -> window.all(By.cssSelector(".envelope[data-old]"))
                .isEmpty());
        window.settle();
        return this;
    }

    String historyOf(String words) {
        window.seeText(POPUP, words);
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
