package org.tracepost.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Somebody who has no mouse. */
final class Keyboard {

    private static final int MOST_TABS = 90;

    private final Window window;

    Keyboard(Window window) {
        this.window = window;
    }

    Keyboard press(CharSequence key) {
        new Actions(window.driver()).sendKeys(key).perform();
        return this;
    }

    Keyboard type(String text) {
        press(text);
        window.settle();
        return this;
    }

    /** Presses what leads to another page, and waits for that page. */
    void leaveWith(Keys key) {
        window.script("document.body.classList.add('leaving')");
        press(key);
        window.settle();
    }

    /** To the page that the menu's letter leads to. */
    void go(String letter) {
        window.script("document.body.classList.add('leaving')");
        press("g").press(letter);
        window.settle();
    }

    /** Tab by Tab, as a person would. */
    Keyboard tabTo(By target) {
        WebElement wanted = window.see(target);
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (wanted.equals(window.driver().switchTo().activeElement())) {
                return this;
            }
            press(Keys.TAB);
        }
        throw new AssertionError(MOST_TABS + " times Tab do not lead to " + target);
    }

    String focused() {
        return window.driver().switchTo().activeElement().getText();
    }
}
