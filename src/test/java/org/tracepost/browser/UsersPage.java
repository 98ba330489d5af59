package org.tracepost.browser;

import org.openqa.selenium.By;

/** The page of those who may sign in. */
final class UsersPage {

    private final Window window;

    UsersPage(Window window) {
        this.window = window;
    }

    UsersPage open(Product product) {
        window.go(product.pages() + "/admin/users.xhtml");
        return this;
    }

    UsersPage addClerk(String login, String name, String password) {
        window.press(On.button("New user"));
        window.fill(By.id("userForm:login"), login);
        window.fill(By.id("userForm:name"), name);
        window.fill(By.id("userForm:password"), password);
        window.press(On.button("userForm", "Save"));
        window.seeText(By.id("users:rows"), login);
        return this;
    }

    String row(String login) {
        return window.text(On.row(login));
    }
}
