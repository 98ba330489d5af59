package org.tracepost.browser;

import org.openqa.selenium.By;

/** What waits, and the switches for all of it. */
final class OutboxPage {

    private static final By BAR = By.id("courseBar");
    private final Window window;

    OutboxPage(Window window) {
        this.window = window;
    }

    OutboxPage open(Product product) {
        window.go(product.pages() + "/outbox/view.xhtml");
        return this;
    }

    OutboxPage press(String button) {
        window.pressAndLeave(On.button(button));
        return this;
    }

    OutboxPage redirectTo(String address) {
        window.fill(By.id("redirect:to"), address);
        return press("Redirect everything");
    }

    /** What every page says at its top when e-mails do not go where they should. */
    String bar() {
        return window.text(BAR);
    }

    boolean hasBar() {
        window.settle();
        return window.sees(BAR);
    }
}
