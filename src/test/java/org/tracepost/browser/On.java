package org.tracepost.browser;

import org.openqa.selenium.By;

/** Finds things by what a person reads on them. */
final class On {

    private On() {}

    static By button(String text) {
        return By.xpath("//button[normalize-space()=" + quoted(text) + "]");
    }

    /** A button within the part of the page that the CSS id names. */
    static By button(String part, String text) {
        return By.xpath("//*[@id='" + part + "']//button[normalize-space()=" + quoted(text) + "]");
    }

    static By link(String text) {
        return By.xpath("//a[normalize-space()=" + quoted(text) + "]");
    }

    static By tab(String text) {
        return By.xpath("//li[@role='tab'][normalize-space()=" + quoted(text)
                + "]//a | //*[@role='tab'][normalize-space()=" + quoted(text) + "]");
    }

    /** The row of a table that has this text somewhere. */
    static By row(String text) {
        return By.xpath("//tbody/tr[contains(normalize-space(.), " + quoted(text) + ")]");
    }

    static By inRow(String text, String css) {
        return By.xpath("//tbody/tr[contains(normalize-space(.), " + quoted(text)
                + ")]//*[contains(concat(' ', normalize-space(@class), ' '), ' " + css + " ')]");
    }

    /** PrimeFaces puts colons into ids; CSS wants them escaped. */
    static By id(String id) {
        return By.id(id);
    }

    private static String quoted(String text) {
        if (text.contains("'")) {
            throw new IllegalArgumentException("XPath 1.0 cannot quote " + text);
        }
        return "'" + text + "'";
    }
}
