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

    /** Waits for the sentence that follows from the amount. */
    PaymentDialog seeOutlook(String words) {
        window.seeText(By.id("payForm:outlook"), words);
        return this;
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
