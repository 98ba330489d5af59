package org.tracepost.browser;

import org.openqa.selenium.By;

/** One invoice: preview, e-mails, logs, amounts, Send. */
final class DocumentPage {

    private static final By MAILS = By.cssSelector("#tabs ul.mails");
    private static final By LOG = By.cssSelector("#tabs ol.timeline");
    private static final By PAYMENTS = By.id("payments");
    private static final By TOTALS = By.cssSelector("aside dl.totals");

    private final Window window;

    DocumentPage(Window window) {
        this.window = window;
        window.see(By.cssSelector(".page-header h1"));
    }

    String heading() {
        return window.text(By.cssSelector(".page-header h1"));
    }

    String totals() {
        return window.text(TOTALS);
    }

    SendDialog send() {
        window.press(By.id("sendOpen:send"));
        return new SendDialog(window);
    }

    /** The standing of its e-mails, from the envelope menu's button. */
    String standing() {
        return window.text(By.cssSelector("details.drop > summary"));
    }

    DocumentPage waitForStanding(String status) {
        window.reloadUntil("the envelope to say " + status, () -> standing().contains(status));
        return this;
    }

    String mails() {
        window.press(On.tab("E-mails"));
        return window.text(MAILS);
    }

    String log() {
        window.press(On.tab("Logs"));
        return window.text(LOG);
    }

    /** All that the log can unfold: the technical details of each fact. */
    String evidence() {
        log();
        window.script("document.querySelectorAll('#tabs ol.timeline details').forEach(d => d.open = true)");
        return window.text(LOG);
    }

    void openReport() {
        evidence();
        window.pressAndLeave(On.link("Read the report"));
    }

    MessagePage openMessage() {
        mails();
        window.pressAndLeave(On.link("Show the message"));
        return new MessagePage(window);
    }

    CustomerPage openCustomer() {
        window.pressAndLeave(By.cssSelector(".subtitle a"));
        return new CustomerPage(window);
    }

    DocumentPage issue() {
        window.pressAndLeave(On.button("Issue without sending"));
        return this;
    }

    DocumentPage pay(String amount) {
        return payment().amount(amount).save();
    }

    PaymentDialog payment() {
        window.press(On.button("Record a payment"));
        return new PaymentDialog(window);
    }

    String payments() {
        return window.text(PAYMENTS);
    }

    DocumentPage takeBack(String amount, String why) {
        window.press(By.xpath("//*[@id='payments']//li[contains(normalize-space(.), '" + amount
                + "')]//button[normalize-space()='Take back']"));
        window.fill(By.id("reverseForm:reason"), why);
        window.pressAndLeave(On.button("reverseForm", "Take back"));
        return new DocumentPage(window);
    }

    /** The address of the PDF in the preview, without what only the viewer reads. */
    String pdfAddress() {
        return window.see(By.cssSelector("iframe.preview"))
                .getDomProperty("src")
                .replaceAll("#.*", "");
    }
}
