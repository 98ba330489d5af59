package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Signing in and out, what a clerk may not see, and the language of the pages. */
@Tag("wildfly")
class SignInPageIT extends Browser {

    private static final By MENU = By.cssSelector("nav.side");

    @BeforeEach
    void forget() {
        clerk().forget();
    }

    @Test
    void signInShouldBeRefusedWhenPasswordIsWrong() {
        LoginPage page = new LoginPage(clerk()).open(product());
        page.enter("admin", "not-the-password");
        Texts.contain(clerk().text(By.id("messages")), "This user name and password do not go together.");
        assertTrue(clerk().sees(LoginPage.FIELD_NAME));
        open("/home.xhtml");
        assertTrue(clerk().address().contains("/login.xhtml"), clerk().address());
    }

    @Test
    void signInShouldLeadBackWhenAProtectedAddressWasAsked() {
        open("/document/list.xhtml?from=a-link");
        assertTrue(clerk().address().contains("/login.xhtml"), clerk().address());
        new LoginPage(clerk()).signIn("admin", product().adminPassword());
        assertEquals(product().pages() + "/document/list.xhtml?from=a-link", clerk().address());
        assertEquals("Invoices", clerk().text(By.tagName("h1")));
    }

    @Test
    void signInShouldNotLeadElsewhereWhenTheTargetIsForeign() {
        open("/login.xhtml?to=//evil.example/home.xhtml");
        new LoginPage(clerk()).signIn("admin", product().adminPassword());
        assertEquals(product().pages() + "/home.xhtml", clerk().address());
    }

    @Test
    void signOutShouldEndTheSession() {
        signInAsAdministrator();
        new LoginPage(clerk()).signOut();
        open("/home.xhtml");
        assertTrue(clerk().address().contains("/login.xhtml"), clerk().address());
    }

    @Test
    void administrationShouldNotExistWhenAClerkAsks() {
        signInAsAdministrator();
        Texts.contain(clerk().text(MENU), "Administration", "Settings", "Users");
        UsersPage users = new UsersPage(clerk()).open(product()).addClerk("nina", "Nina Clerk", "nina-has-a-long-password");
        Texts.contain(users.row("nina"), "Nina Clerk", "Clerk");
        clerk().forget();
        new LoginPage(clerk()).open(product()).signIn("nina", "nina-has-a-long-password");
        assertFalse(clerk().text(MENU).contains("Administration"));
        for (String path : List.of("/admin/settings.xhtml", "/admin/users.xhtml")) {
            open(path);
            assertEquals("There is nothing here", clerk().text(By.tagName("h1")), path);
        }
    }

    @ParameterizedTest
    @CsvSource({"pl, Klienci, Faktury", "de, Kunden, Rechnungen", "es, Clientes, Facturas"})
    void menuShouldSpeakTheLanguageThatWasChosen(String language, String customers, String invoices) {
        signInAsAdministrator();
        LoginPage account = new LoginPage(clerk());
        try {
            account.speak(language);
            Texts.contain(clerk().text(MENU), customers, invoices);
            open("/customer/list.xhtml");
            Texts.contain(clerk().text(By.tagName("h1")), customers);
        } finally {
            account.speak("en");
        }
        Texts.contain(clerk().text(MENU), "Customers", "Invoices");
    }
}
