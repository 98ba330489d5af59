package org.tracepost.browser;

import org.openqa.selenium.By;

/** One report of the bounce mailbox. */
final class ReportPage {

    private final Window window;

    ReportPage(Window window) {
        this.window = window;
        window.see(By.cssSelector(".findings"));
    }

    /** What Tracepost understands of it. */
    String understood() {
        return window.text(By.cssSelector(".findings"));
    }

    /** What it says to people. */
    String words() {
        return window.text(By.cssSelector("pre.letter"));
    }

    /** Unfolds the mail as it came. */
    String source() {
        window.press(By.xpath("//summary[normalize-space()='The source, as it came']"));
        return window.text(By.cssSelector(".folds details[open] pre"));
    }
}
