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
    private static final By OLD_REFUSED = By.cssSelector("#secret .ui-message-error");

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
    void signInShouldSayWhenToTryAgainAfterTooManyWrongPasswords() {
        LoginPage page = new LoginPage(clerk());
        for (int i = 0; i < 12 && !messages().contains("There were too many wrong tries."); i++) {
            page.open(product());
            page.enter("guessed", "not-the-password");
        }
        assertTrue(
                messages().matches("(?s).*There were too many wrong tries\\. Try again in \\d+ seconds?\\..*"),
                messages());
        page.open(product()).signIn("admin", product().adminPassword());
    }

    @Test
    void profileShouldNotLetTheOldPasswordBeGuessed() {
        signInAsAdministrator();
        for (int i = 0; i < 12 && !refusedOld().contains("The old password was wrong too often."); i++) {
            open("/user/profile.xhtml");
            for (String[] field : new String[][] {
                {"old", "not-the-password"}, {"new", "a-long-new-password"}, {"again", "a-long-new-password"}
            }) {
                clerk().fill(By.id("secret:" + field[0]), field[1]);
            }
            clerk().press(On.button("secret", "Change the password"));
            clerk().seeText(OLD_REFUSED, "old password");
        }
        Texts.contain(refusedOld(), "The old password was wrong too often. Try again in 1 minute.");
    }

    private String messages() {
        return clerk().sees(By.id("messages")) ? clerk().text(By.id("messages")) : "";
    }

    private String refusedOld() {
        return clerk().sees(OLD_REFUSED) ? clerk().text(OLD_REFUSED) : "";
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
        UsersPage users =
                new UsersPage(clerk()).open(product()).addClerk("nina", "Nina Clerk", "nina-has-a-long-password");
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
