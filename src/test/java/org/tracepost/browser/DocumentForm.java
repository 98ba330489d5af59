package org.tracepost.browser;

import org.openqa.selenium.By;

/** The page on which a document is typed in. */
final class DocumentForm {

    private static final By SAVE = On.button("edit", "Save");
    private static final By SUMS = By.id("edit:sums");
    private final Window window;

    DocumentForm(Window window) {
        this.window = window;
    }

    DocumentForm open(Product product) {
        return open(product, "INVOICE");
    }

    DocumentForm open(Product product, String kind) {
        window.go(product.pages() + "/document/edit.xhtml?kind=" + kind);
        return this;
    }

    DocumentForm title(String title) {
        window.fill(By.id("edit:title"), title);
        return this;
    }

    DocumentForm content(String content) {
        window.fill(By.id("edit:content"), content);
        return this;
    }

    DocumentForm customer(String name) {
        window.take("edit:customer", name);
        return this;
    }

    DocumentForm number(String number) {
        window.fill(By.id("edit:number"), number);
        return this;
    }

    DocumentForm currency(String code) {
        window.press(By.id("edit:currency"));
        window.press(By.xpath("//*[@id='edit:currency_items']//li[contains(., '" + code + "')]"));
        return this;
    }

    DocumentForm line(int index, String what, String quantity, String price, String discount, String tax) {
        if (window.all(field(index, "what")).isEmpty()) {
            window.press(On.button("edit", "Add a line"));
        }
        window.fill(field(index, "what"), what);
        window.fill(field(index, "quantity"), quantity);
        window.fill(field(index, "price"), price);
        window.fill(field(index, "discount"), discount);
        window.fill(field(index, "rate"), tax);
        return this;
    }

    private static By field(int line, String name) {
        return By.id("edit:line:" + line + ":" + name);
    }

    String sums() {
        return window.text(SUMS);
    }

    DocumentPage save() {
        window.pressAndLeave(SAVE);
        return new DocumentPage(window);
    }

    /** Save, expecting that the page stays and says why. */
    String saveInVain() {
        window.press(SAVE);
        return window.text(By.id("main"));
    }
}
