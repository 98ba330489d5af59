package org.tracepost.browser;

import org.openqa.selenium.By;

/** The dialog that sends an invoice. */
final class SendDialog {

    private static final By GO = By.id("sendForm:go");
    private final Window window;

    SendDialog(Window window) {
        this.window = window;
        window.see(GO);
    }

    String contacts() {
        return window.text(By.id("sendForm:contacts"));
    }

    /** As the customer will read it; in the field below stand the holes. */
    String subject() {
        return window.text(By.cssSelector(".mail-subject strong"));
    }

    /** The e-mail as it will look. */
    String preview() {
        return window.waitForFrameText(By.cssSelector("[id='sendForm:preview'] iframe"), "\n");
    }

    /** Sends; the invoice's page says so. */
    DocumentPage go() {
        window.pressAndLeave(GO);
        return new DocumentPage(window);
    }
}
