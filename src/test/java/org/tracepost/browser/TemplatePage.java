package org.tracepost.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The text of one e-mail in one language. */
final class TemplatePage {

    private static final By FRAME = By.cssSelector("[id='template:seen'] iframe");
    private static final By AREA = By.cssSelector(".editor-area");
    private final Window window;

    TemplatePage(Window window) {
        this.window = window;
    }

    TemplatePage open(Product product, String purpose, String language) {
        window.go(product.pages() + "/template/edit.xhtml?purpose=" + purpose + "&language=" + language);
        return this;
    }

    TemplatePage write(String subject, String text) {
        window.fill(By.id("template:subject"), subject);
        window.fill(By.id("template:text"), text);
        return this;
    }

    /** From plain text to formatted text. */
    TemplatePage format() {
        window.press(By.xpath("//label[normalize-space()='Formatted text']"));
        window.see(AREA);
        return this;
    }

    /** Types at the end of what is there. */
    TemplatePage type(String text) {
        WebElement area = window.see(AREA);
        area.click();
        area.sendKeys(Keys.chord(Keys.CONTROL, Keys.END), text);
        return this;
    }

    TemplatePage field(String name) {
        if (!window.sees(By.cssSelector("[data-field='" + name + "']"))) {
            window.press(By.cssSelector("details.merge-fields summary"));
        }
        window.press(By.cssSelector("[data-field='" + name + "']"));
        return this;
    }

    TemplatePage with(String number) {
        window.take("template:number", number);
        return this;
    }

    String waitForPreview(String text) {
        return window.waitForFrameText(FRAME, text);
    }

    void waitForMistake(String text) {
        window.seeText(By.cssSelector(".fault"), text);
    }

    /** Saves, expecting that the page stays and says why it did not. */
    void saveInVain(String why) {
        window.press(By.id("template:save"));
        window.seeText(By.id("messages"), why);
    }

    TemplatePage save(String note) {
        window.fill(By.id("template:note"), note);
        window.pressAndLeave(By.id("template:save"));
        window.seeText(By.id("messages"), "The text is saved");
        return this;
    }

    TemplatePage backToOriginal() {
        window.pressAndLeave(By.id("template:original"));
        window.seeText(By.id("messages"), "The original text holds again");
        return this;
    }

    TemplatePage useAgain(int version) {
        window.pressAndLeave(By.xpath("//button[@aria-label='Use again: Version " + version + "']"));
        return this;
    }

    void test(String address) {
        window.fill(By.id("template:to"), address);
        window.press(By.id("template:try"));
        window.seeText(By.id("messages"), "The test mail has gone to " + address);
    }

    String history() {
        return window.text(By.cssSelector(".versions"));
    }

    String standing() {
        return window.text(By.cssSelector("#words-heading .state"));
    }
}
