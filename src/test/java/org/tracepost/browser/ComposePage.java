package org.tracepost.browser;

import java.time.LocalDateTime;
import org.openqa.selenium.By;

/** Writing a message, with the e-mail beside it as the first recipient will see it. */
final class ComposePage {

    private static final By SEEN = By.id("compose:seen");
    private final Window window;

    ComposePage(Window window) {
        this.window = window;
    }

    ComposePage open(Product product) {
        window.go(product.pages() + "/message/compose.xhtml");
        return this;
    }

    ComposePage to(String typed) {
        window.take("compose:to", typed);
        return this;
    }

    /** Everybody who fits is written to, as the list of customers asks for it. */
    ComposePage openFor(Product product, String text) {
        window.go(product.pages() + "/message/compose.xhtml?fit=true&q=" + text.replace(" ", "+"));
        return this;
    }

    void waitForPeople(String text) {
        window.seeText(By.id("compose:who"), text);
    }

    ComposePage write(String subject, String text) {
        window.fill(By.id("compose:subject"), subject);
        window.fill(By.id("compose:text"), text);
        return this;
    }

    /** The browser's own field takes keys in its own way; what counts is what it holds. */
    ComposePage at(LocalDateTime time) {
        window.script("arguments[0].value = arguments[1]", window.see(By.id("compose:sendAt")), time.toString());
        return this;
    }

    void waitForPreview(String text) {
        window.waitForFrameText(By.cssSelector("[id='compose:seen'] iframe"), text);
    }

    void waitForMistake(String text) {
        window.seeText(SEEN, text);
    }

    MessagePage send(int recipients) {
        By send = On.button("Send (" + recipients + ")");
        if (recipients == 1) {
            window.pressAndLeave(send);
        } else {
            window.press(send);
            window.pressAndLeave(By.cssSelector(".ui-confirm-dialog .ui-confirmdialog-yes"));
        }
        return new MessagePage(window);
    }

    /** Send, expecting that the page stays and says why. */
    String sendInVain(int recipients) {
        window.press(On.button("Send (" + recipients + ")"));
        return window.text(By.id("main"));
    }
}
