package org.tracepost.browser;

import org.openqa.selenium.By;

/** One customer, with what was sent to them. */
final class CustomerPage {

    private final Window window;

    CustomerPage(Window window) {
        this.window = window;
        window.see(By.cssSelector(".page-header h1"));
    }

    /** Types in a new customer with one contact who gets the invoices. */
    static CustomerPage add(Window window, Product product, String name, String contact, String email) {
        window.go(product.pages() + "/customer/edit.xhtml");
        window.fill(By.id("edit:name"), name);
        window.pressAndLeave(On.button("edit", "Save"));
        CustomerPage page = new CustomerPage(window);
        page.addContact(contact, email);
        return page;
    }

    void addContact(String name, String email) {
        window.press(On.button("contactList", "Add"));
        window.fill(By.id("contactForm:name"), name);
        window.fill(By.id("contactForm:email"), email);
        window.press(On.button("contactForm", "Save"));
        window.seeText(By.id("contactList:people"), email);
    }

    String heading() {
        return window.text(By.cssSelector(".page-header h1"));
    }

    /** The Messages tab. */
    String messages() {
        window.press(On.tab("Messages"));
        return window.text(By.cssSelector("[id='tabs:mails:rows'], [id='mails:rows']"));
    }
}
