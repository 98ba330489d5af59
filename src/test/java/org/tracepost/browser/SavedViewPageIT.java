package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What a list shows is its address: it is found as it was left, and kept under a name. */
class SavedViewPageIT extends Browser {

    private static final By MENU = By.cssSelector("details.views > summary");
    private static final By VIEWS = By.cssSelector(".view-list");
    private static final String OPEN_INVOICES = "/document/list.xhtml?kind=INVOICE&state=OPEN";

    @BeforeAll
    void signIn() {
        signInAsAdministrator();
    }

    @Test
    void viewShouldBeKeptUnderANameUntilItIsRemoved() {
        open(OPEN_INVOICES);
        clerk().press(MENU);
        clerk().fill(By.id("views:name"), "Waiting for money");
        clerk().press(By.id("views:save"));
        Texts.contain(clerk().text(By.id("messages")), "The view “Waiting for money” is saved.");

        open("/document/list.xhtml?kind=ESTIMATE");
        clerk().press(MENU);
        assertFalse(clerk().sees(By.linkText("Waiting for money")), "estimates have views of their own");

        open("/document/list.xhtml?kind=INVOICE&q=");
        clerk().press(MENU);
        clerk().pressAndLeave(By.linkText("Waiting for money"));
        assertEquals(product().pages() + OPEN_INVOICES, clerk().address());
        Texts.contain(clerk().text(By.id("list:rows:state_label")), "Open");

        clerk().press(MENU);
        clerk().press(By.cssSelector(".view-list button"));
        clerk().waitUntil(
                        "the view to be gone",
                        () -> !clerk().all(VIEWS).get(0).getText().contains("Waiting for money"));
    }

    @Test
    void orderShouldStandInTheAddressWhenAColumnIsPressed() {
        open(OPEN_INVOICES);
        clerk().press(By.xpath("//th[.//*[normalize-space()='Total']]"));
        clerk().waitUntil("the order to stand in the address", () -> clerk().address()
                .equals(product().pages() + OPEN_INVOICES + "&sort=gross"));
        open("/home.xhtml");
        open("/document/list.xhtml?kind=INVOICE");
        assertEquals(product().pages() + OPEN_INVOICES + "&sort=gross", clerk().address());
        open(OPEN_INVOICES + "&sort=-gross");
        assertEquals(
                "descending",
                clerk().all(By.cssSelector("th[aria-sort='descending'], th[aria-sort='ascending']"))
                        .get(0)
                        .getDomAttribute("aria-sort"));
        open("/document/list.xhtml?kind=INVOICE&q=");
    }

    @Test
    void listShouldOpenAsItWasLeftUnlessTheAddressSaysOtherwise() {
        open(OPEN_INVOICES);
        open("/home.xhtml");
        open("/document/list.xhtml?kind=INVOICE");
        assertEquals(product().pages() + OPEN_INVOICES, clerk().address());
        open("/document/list.xhtml?kind=INVOICE&q=");
        Texts.contain(clerk().text(By.id("list:rows:state_label")), "Any state");
    }
}
