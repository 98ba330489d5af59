package org.tracepost.browser;

import org.openqa.selenium.By;

/** The practice relay's page: the mailbox of whoever got an e-mail. */
final class PracticePage {

    private static final By MAIL = By.cssSelector("iframe[title='The mail']");
    private final Window window;

    PracticePage(Window window) {
        this.window = window;
    }

    PracticePage open(Product product) {
        window.go(product.practice() + "/");
        return this;
    }

    /** Opens the newest mail to the address, as soon as it is there; its images load. */
    PracticePage read(String address) {
        By mail = By.xpath("//nav//a[.//span[@class='to'][contains(., '" + address + "')]]");
        window.press(mail);
        window.see(MAIL);
        return this;
    }

    /** Opens the mail to the address whose subject names the document, as soon as it is there. */
    PracticePage read(String address, String number) {
        window.press(By.xpath(
                "//nav//a[.//span[@class='to'][contains(., '" + address + "')]][contains(., '" + number + "')]"));
        window.see(MAIL);
        return this;
    }

    String subject() {
        return window.text(By.cssSelector("article h1"));
    }

    String text() {
        return window.waitForFrameText(MAIL, "\n");
    }

    String attachments() {
        return window.text(By.cssSelector("ul.files"));
    }

    /** Follows a link of the mail; what it leads to comes in a new tab. */
    void followLink(String words) {
        window.pressIntoNewTab(() -> window.inFrame(MAIL, () -> {
            window.see(By.linkText(words)).click();
            return null;
        }));
    }

    /** Follows the mail's button; the online copy comes in a new tab. */
    void followButton() {
        window.pressIntoNewTab(() -> window.inFrame(MAIL, () -> {
            window.see(By.cssSelector(".button a")).click();
            return null;
        }));
    }
}
