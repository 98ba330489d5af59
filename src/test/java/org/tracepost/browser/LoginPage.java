package org.tracepost.browser;

import org.openqa.selenium.By;

/** The sign-in page, and the account menu that leads back to it. */
final class LoginPage {

    static final By FIELD_NAME = By.id("name");
    private static final By FIELD_PASSWORD = By.id("password");
    private static final By ACCOUNT = By.cssSelector("details.user-menu > summary");

    private final Window window;

    LoginPage(Window window) {
        this.window = window;
    }

    LoginPage open(Product product) {
        window.go(product.pages() + "/login.xhtml");
        return this;
    }

    void signIn(String name, String password) {
        enter(name, password);
        window.see(ACCOUNT);
    }

    void enter(String name, String password) {
        window.fill(FIELD_NAME, name);
        window.fill(FIELD_PASSWORD, password);
        window.pressAndLeave(By.cssSelector("#signIn button[type=submit]"));
    }

    void signOut() {
        window.press(ACCOUNT);
        window.pressAndLeave(By.id("account:signOut"));
        window.see(FIELD_NAME);
    }

    /** In the account menu; {@code language} as in {@code lang="pl"}. */
    void speak(String language) {
        window.press(ACCOUNT);
        window.pressAndLeave(By.cssSelector("a.user-choice[lang=" + language + "]"));
        window.see(By.cssSelector("html[lang=" + language + "] body"));
    }
}
