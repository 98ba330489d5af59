package org.tracepost.browser;

import org.openqa.selenium.By;

/** Home: what needs somebody, and the dialog "What now". */
final class HomePage {

    private static final By PROBLEMS = By.id("attentionForm:problems");
    private static final By SAID = By.cssSelector("main [id$='messages']");
    private final Window window;

    HomePage(Window window) {
        this.window = window;
    }

    HomePage open(Product product) {
        window.go(product.pages() + "/home.xhtml");
        window.see(PROBLEMS);
        return this;
    }

    HomePage waitForProblem(String text) {
        window.reloadUntil("a problem with " + text, () -> problems().contains(text));
        return this;
    }

    HomePage waitUntilGone(String text) {
        window.reloadUntil("no problem with " + text, () -> !problems().contains(text));
        return this;
    }

    /** Looks on without loading the page anew. */
    HomePage watchUntilGone(String text) {
        window.waitUntil("no problem with " + text, () -> !problems().contains(text));
        return this;
    }

    /** How many problems its head says there are; empty: it says nothing of any. */
    String head() {
        By count = By.id("attentionCount");
        return window.sees(count) ? window.text(count) : "";
    }

    /** What the tile with this label says: its figure, the difference and notes. */
    String figure(String label) {
        return window.text(tile(label));
    }

    /** Follows a figure to the e-mails it was counted from, and reads the first page of them. */
    String emailsBehind(String label) {
        window.pressAndLeave(
                By.xpath("//div[@class='tile'][span[starts-with(normalize-space(), '" + label + "')]]//a"));
        return window.text(By.id("list:rows"));
    }

    private static By tile(String label) {
        return By.xpath("//div[@class='tile'][span[starts-with(normalize-space(), '" + label + "')]]");
    }

    String problems() {
        return window.text(PROBLEMS);
    }

    String row(String text) {
        return window.text(On.row(text));
    }

    /** Presses a button of the row that has this text. */
    HomePage press(String rowText, String button) {
        window.press(By.xpath("//tbody/tr[contains(normalize-space(.), '" + rowText + "')]//button[normalize-space()='"
                + button + "']"));
        return this;
    }

    String dialog() {
        return window.text(By.id("whatNowForm"));
    }

    HomePage inDialog(String button) {
        window.press(On.button("whatNowForm", button));
        return this;
    }

    HomePage typeAddress(String address) {
        window.fill(By.id("whatNowForm:address"), address);
        return this;
    }

    HomePage typeNote(String note) {
        window.fill(By.id("whatNowForm:note"), note);
        return this;
    }

    String address() {
        return window.see(By.id("whatNowForm:address")).getDomProperty("value");
    }

    /** Presses the button that does it, and reads what Home says then. */
    String finish(String button) {
        window.pressAndLeave(On.button("whatNowForm", button));
        return window.text(SAID);
    }
}
