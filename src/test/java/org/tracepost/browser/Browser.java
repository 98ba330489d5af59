package org.tracepost.browser;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every test through the pages has: the product, the clerk's browser and, if it asks, the customer's. */
@ExtendWith(OnStage.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class Browser {

    private Stage stage;

    void enter(Stage entered) {
        stage = entered;
    }

    @BeforeAll
    void beNewHere() {
        clerk().resize(Window.DESK.width, Window.DESK.height);
        clerk().forget();
    }

    final Window clerk() {
        return stage.clerk();
    }

    final Window customer() {
        return stage.customer();
    }

    final Product product() {
        return stage.product();
    }

    final void open(String path) {
        clerk().go(product().pages() + path);
    }

    final void signInAsAdministrator() {
        new LoginPage(clerk()).open(product()).signIn("admin", product().adminPassword());
    }

    /** A file of {@code src/test/resources/browser}. */
    static Path fixture(String name) {
        try {
            return Path.of(Browser.class.getResource("/browser/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
