package org.tracepost.browser;

import org.openqa.selenium.By;

/** One message: overview, recipients, logs. */
final class MessagePage {

    private final Window window;

    MessagePage(Window window) {
        this.window = window;
        window.see(By.cssSelector(".page-header h1"));
    }

    String heading() {
        return window.text(By.cssSelector(".page-header h1"));
    }

    /** How far the handing over is; empty when nothing waits. */
    String progress() {
        return window.text(By.id("message:progress"));
    }

    void press(String button) {
        window.press(On.button("message:progress", button));
    }

    String overview() {
        window.press(On.tab("Overview"));
        return window.text(By.id("message"));
    }

    String recipients() {
        window.press(On.tab("Recipients"));
        return window.text(By.id("message:tabs:recipients"));
    }

    String recipient(String address) {
        window.press(On.tab("Recipients"));
        return window.text(On.row(address));
    }

    void waitForRecipient(String address, String status) {
        window.reloadUntil(
                address + " to be " + status, () -> recipient(address).contains(status));
    }

    String log() {
        window.press(On.tab("Logs"));
        return window.text(By.id("message:tabs:log"));
    }
}
