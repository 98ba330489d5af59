package org.tracepost.browser;

import org.openqa.selenium.By;

/** The dialog that records a payment. */
final class PaymentDialog {

    private final Window window;

    PaymentDialog(Window window) {
        this.window = window;
        window.see(By.id("payForm:go"));
    }

    PaymentDialog amount(String amount) {
        window.fill(By.id("payForm:amount"), amount);
        return this;
    }

    PaymentDialog reference(String reference) {
        window.fill(By.id("payForm:reference"), reference);
        return this;
    }

    /** The sentence that follows from the amount, as soon as it does. */
    String outlook() {
        window.waitUntil("the sentence", () -> !window.text(By.id("payForm:outlook")).isBlank());
        return window.text(By.id("payForm:outlook"));
    }

    String receivers() {
        return window.text(By.id("payForm:contacts"));
    }

    PaymentDialog withoutReceipt() {
        window.press(By.xpath("//*[@id='payForm:wanted']//*[contains(@class, 'ui-chkbox-box')]"));
        return this;
    }

    DocumentPage save() {
        window.pressAndLeave(On.button("payForm", "Save"));
        return new DocumentPage(window);
    }
}
