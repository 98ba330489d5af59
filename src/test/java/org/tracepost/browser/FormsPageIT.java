package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * What is typed is not lost: where the focus is, keys that rest, questions before leaving, mistakes in sight, two tabs,
 * buttons in reach.
 */
class FormsPageIT extends Browser {

    private static final String CUSTOMER = "Rope and Tar Ltd";
    private static final By LEAVE = By.cssSelector("#leave[open]");
    private static final By STAY = By.cssSelector("#leave [data-stay]");
    private static final By GO = By.cssSelector("#leave [data-leave]");
    private static final By MINE = By.cssSelector("[id$=':mine']");
    private static final String UNLOAD = "return !window.dispatchEvent(new Event('beforeunload', {cancelable: true}))";
    private static final String IN_VIEW =
            """
            const box = arguments[0].getBoundingClientRect();
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return box.top >= 0 && box.bottom <= window.innerHeight && box.left >= 0 && box.right <= window.innerWidth && !!top && arguments[0].contains(top);
            """;

    private Keyboard keys;
    private String customerPage;
    private String invoicePage;

    @BeforeAll
    void haveACustomerWithThreePeopleAndADraft() {
        signInAsAdministrator();
        CustomerPage page = CustomerPage.add(clerk(), product(), CUSTOMER, "Ada Moss", "ada@rope.example");
        page.addContact("Ben Fox", "ben@rope.example");
        page.addContact("Cleo Reed", "cleo@rope.example");
        customerPage = clerk().address();
        new DocumentForm(clerk())
                .open(product())
                .customer(CUSTOMER)
                .number("RT-1")
                .line(0, "Rope, 10 m", "3", "19.99", "", "20")
                .save();
        invoicePage = clerk().address();
        keys = new Keyboard(clerk());
    }

    @AfterEach
    void leaveNothingBehind() {
        clerk().resize(Window.DESK.width, Window.DESK.height);
        clerk().go("about:blank");
    }

    // ---- the focus

    @Test
    void secondLineShouldTakeTheWordsThatAreTypedAfterAddingIt() {
        DocumentForm form = new DocumentForm(clerk()).open(product());
        String address = here();
        assertEquals("edit:customer_input", focus(), "a new invoice begins in its first field");
        form.customer(CUSTOMER).line(0, "Rope, 10 m", "1", "19.99", "", "20");
        keys.tabTo(On.button("edit", "Add a line")).press(Keys.ENTER);
        clerk().waitUntil("a second line", () -> !clerk().all(By.id("edit:line:1:what"))
                .isEmpty());
        clerk().waitUntil("the focus in it", () -> "edit:line:1:what".equals(focus()));
        keys.type("gear oil");
        assertEquals(address, here());
        assertEquals("gear oil", clerk().see(By.id("edit:line:1:what")).getDomProperty("value"));

        keys.tabTo(On.button("edit", "Add a line")).press(Keys.ENTER);
        clerk().waitUntil("the focus in the third", () -> "edit:line:2:what".equals(focus()));
        clerk().press(By.cssSelector("[id^='edit:line:1:'].icon-link"));
        clerk().waitUntil("the focus in the line that has moved up", () -> "edit:line:1:what".equals(focus()));
    }

    @Test
    void focusShouldBeWhereItWasWhenItsFieldIsDrawnAnew() {
        open("/template/edit.xhtml?purpose=INVOICE_OVERDUE&language=en");
        String choice = "document.querySelector(\"[id='template:formatted'] input:not(:checked)\")";
        clerk().script(choice + ".focus()");
        keys.press(Keys.SPACE);
        clerk().settle();
        clerk().waitUntil("the focus in the choice", () -> focus().startsWith("template:formatted"));
    }

    // ---- keys that rest

    @Test
    void singleKeysShouldRestWhileAFormIsChanged() {
        open("/customer/edit.xhtml");
        clerk().fill(By.id("edit:city"), "Hull");
        String address = here();
        clerk().script("document.activeElement.blur()");
        keys.press("g").press("i").press("?");
        clerk().settle();
        assertEquals(address, here());
        assertFalse(clerk().sees(By.id("shortcuts")));
        clerk().fill(By.id("edit:city"), "");
        clerk().script("document.activeElement.blur()");
        keys.go("i");
        assertTrue(clerk().address().contains("/document/list.xhtml"), "as it was before: " + clerk().address());
    }

    // ---- leaving

    @ParameterizedTest
    @CsvSource({
        "/document/edit.xhtml, edit:title",
        "/message/compose.xhtml, compose:subject",
        "/customer/edit.xhtml, edit:name",
        "/template/edit.xhtml?purpose=INVOICE_OVERDUE&language=en, template:subject",
        "/admin/settings.xhtml, company:name",
        "/admin/reminders.xhtml, settings:holidays",
        "/admin/webhook.xhtml, hook:name",
        "/user/profile.xhtml, secret:new"
    })
    void changedFormShouldNotBeLeftWithoutAQuestion(String page, String field) {
        open(page);
        String address = here();
        assertEquals(false, clerk().script(UNLOAD), "nothing was typed yet");
        WebElement input = clerk().see(By.id(field));
        input.sendKeys("typed ");
        clerk().settle();
        assertEquals(true, clerk().script(UNLOAD));
        clerk().press(By.cssSelector("#side [data-go=c]"));
        clerk().see(LEAVE);
        clerk().press(STAY);
        assertEquals(address, here());
        assertTrue(clerk().see(By.id(field)).getDomProperty("value").contains("typed "));
        clerk().press(By.cssSelector("#side [data-go=c]"));
        clerk().see(LEAVE);
        clerk().pressAndLeave(GO);
        assertTrue(clerk().address().contains("/customer/list.xhtml"), clerk()::address);
    }

    @Test
    void formShouldBeLeftWithoutAQuestionWhenNothingIsChangedOrAllIsSaved() {
        open("/customer/edit.xhtml");
        clerk().fill(By.id("edit:name"), "Mast and Sail Ltd");
        clerk().fill(By.id("edit:name"), "");
        clerk().pressAndLeave(By.cssSelector("#side [data-go=c]"));
        assertTrue(clerk().address().contains("/customer/list.xhtml"), clerk()::address);
        open("/customer/edit.xhtml");
        clerk().fill(By.id("edit:name"), "Mast and Sail Ltd");
        clerk().pressAndLeave(On.button("edit", "Save"));
        assertTrue(clerk().address().contains("/customer/view.xhtml"), clerk()::address);
        assertEquals(false, clerk().script(UNLOAD));
    }

    @Test
    void changedDialogShouldAskBeforeItClosesAndCloseByItselfWhenSaved() {
        clerk().go(customerPage);
        clerk().press(By.cssSelector("#contactList a.icon-link"));
        clerk().fill(By.id("contactForm:phone"), "0044 1482 1");
        keys.press(Keys.ESCAPE);
        clerk().see(LEAVE);
        clerk().press(STAY);
        assertTrue(clerk().sees(By.id("contactForm:phone")));
        clerk().press(On.button("contactForm", "Save"));
        clerk().waitUntil("the dialog to close", () -> !clerk().sees(By.id("contactForm:phone")));
        assertFalse(clerk().sees(LEAVE));
        assertEquals(false, clerk().script(UNLOAD));
        clerk().press(By.cssSelector("#contactList a.icon-link"));
        clerk().see(By.id("contactForm:phone"));
        keys.press(Keys.ESCAPE);
        clerk().waitUntil("the dialog to close", () -> !clerk().sees(By.id("contactForm:phone")));
        assertFalse(clerk().sees(LEAVE), "nothing was changed");
    }

    // ---- mistakes

    @Test
    void saveShouldLeadToTheFirstWrongField() {
        open("/customer/edit.xhtml");
        clerk().resize(1366, 420);
        clerk().press(On.button("edit", "Save"));
        clerk().waitUntil("the focus in the name", () -> "edit:name".equals(focus()));
        assertEquals(true, clerk().script(IN_VIEW, clerk().see(By.id("edit:name"))));
        assertEquals(
                true,
                clerk().script(IN_VIEW, clerk().see(By.cssSelector(".field .ui-message-error"))),
                "and the words beside it");
    }

    @Test
    void refusalShouldStandBesideTheFieldThatItIsAbout() {
        new DocumentForm(clerk())
                .open(product())
                .customer(CUSTOMER)
                .line(0, "Rope", "1", "2", "", "20")
                .line(1, "", "1", "80", "", "20");
        clerk().resize(1366, 420);
        clerk().press(On.button("edit", "Save"));
        clerk().waitUntil("the focus in the second line", () -> "edit:line:1:what".equals(focus()));
        Texts.contain(
                clerk().text(By.xpath("//*[@id='edit:line:1:what']/..")),
                "Line 2 needs a description, a quantity and a price.");
    }

    @Test
    void mistakeInADialogShouldBeSaidThereOnce() {
        clerk().go(customerPage);
        clerk().press(On.button("contactList", "Add"));
        clerk().fill(By.id("contactForm:email"), "nobody");
        clerk().press(On.button("contactForm", "Save"));
        clerk().waitUntil("the focus in the address", () -> "contactForm:email".equals(focus()));
        assertEquals(1, occurrences("“nobody” is no e-mail address."));
        assertEquals("nobody", clerk().see(By.id("contactForm:email")).getDomProperty("value"), "what was typed stays");
        clerk().go(invoicePage);
        clerk().press(By.id("sendOpen:send"));
        clerk().see(By.id("sendForm:go"));
        for (WebElement tick : clerk().all(By.cssSelector("[id='sendForm:contacts'] .ui-chkbox-box.ui-state-active"))) {
            tick.click();
            clerk().settle();
        }
        clerk().press(By.id("sendForm:go"));
        clerk().seeText(By.id("sendDialog"), "Choose at least one recipient.");
        assertEquals(1, occurrences("Choose at least one recipient."));
    }

    @Test
    void messageWithoutRecipientShouldLeadToTheField() {
        open("/message/compose.xhtml");
        clerk().fill(By.id("compose:subject"), "News");
        clerk().resize(1366, 420);
        clerk().press(On.button("compose:go", "Send"));
        clerk().waitUntil("the focus in the recipients", () -> "compose:to_input".equals(focus()));
        Texts.contain(clerk().text(By.xpath("//*[@id='compose:to']/..")), "Choose at least one recipient.");
        assertEquals("News", clerk().see(By.id("compose:subject")).getDomProperty("value"));
    }

    // ---- dialogs

    @ParameterizedTest
    @CsvSource({"1440, 900", "1366, 657", "390, 844"})
    void sendShouldBeInSight(int width, int height) {
        clerk().resize(width, height);
        clerk().go(invoicePage);
        clerk().press(By.id("sendOpen:send"));
        WebElement go = clerk().see(By.id("sendForm:go"));
        assertEquals(
                3, clerk().all(By.cssSelector("[id='sendForm:contacts'] input")).size());
        clerk().waitUntil("Send in sight at " + width + " × " + height, () -> (Boolean) clerk().script(IN_VIEW, go));
        clerk().script("document.querySelector('#sendDialog .ui-dialog-content').scrollTop = 100000");
        assertEquals(true, clerk().script(IN_VIEW, go), "at the end as well");
    }

    @Test
    void ctrlEnterShouldPressTheMainButton() {
        open("/customer/edit.xhtml");
        keys.press("Anchor and Chain Ltd");
        clerk().script("document.body.classList.add('leaving')");
        keys.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        clerk().settle();
        assertEquals("Anchor and Chain Ltd", new CustomerPage(clerk()).heading());
    }

    // ---- two tabs

    /** Even when only what stands in another table is changed: a customer's tags, the words of an invoice's line. */
    @ParameterizedTest
    @CsvSource({"customer, edit:tags, edit:city", "invoice, edit:line:0:what, edit:title"})
    void secondSaveShouldBeToldOfTheFirst(String what, String changedThere, String changedHere) {
        String address = ("customer".equals(what) ? customerPage : invoicePage).replace("/view.xhtml", "/edit.xhtml");
        String tab = clerk().driver().getWindowHandle();
        clerk().go(address);
        clerk().fill(By.id(changedHere), "typed here");
        clerk().pressIntoNewTab(() -> clerk().script("window.open(arguments[0])", address));
        clerk().fill(By.id(changedThere), "typed there");
        clerk().pressAndLeave(On.button("edit", "Save"));
        clerk().driver().close();
        clerk().driver().switchTo().window(tab);

        clerk().press(On.button("edit", "Save"));
        Texts.contain(
                clerk().text(By.cssSelector(".meanwhile")),
                "admin changed this at ",
                "after you had opened it",
                "All that you have typed still stands here.");
        assertEquals("typed here", clerk().see(By.id(changedHere)).getDomProperty("value"));
        assertEquals(true, clerk().script(UNLOAD), "it is not saved");
        clerk().go(address);
        assertEquals("typed there", clerk().see(By.id(changedThere)).getDomProperty("value"), "the first save is kept");
    }

    @Test
    void ownWordsShouldTakeThePlaceOfTheOthersOnPurpose() {
        String tab = clerk().driver().getWindowHandle();
        clerk().go(customerPage);
        clerk().press(By.cssSelector("#contactList a.icon-link"));
        clerk().fill(By.id("contactForm:phone"), "here");
        clerk().pressIntoNewTab(() -> clerk().script("window.open(arguments[0])", customerPage));
        clerk().press(By.cssSelector("#contactList a.icon-link"));
        clerk().fill(By.id("contactForm:phone"), "there");
        clerk().press(On.button("contactForm", "Save"));
        clerk().waitUntil("the dialog to close", () -> !clerk().sees(By.id("contactForm:phone")));
        clerk().driver().close();
        clerk().driver().switchTo().window(tab);

        clerk().press(On.button("contactForm", "Save"));
        clerk().see(MINE);
        assertEquals(1, occurrences("after you had opened it"));
        assertEquals("here", clerk().see(By.id("contactForm:phone")).getDomProperty("value"));
        clerk().press(MINE);
        clerk().waitUntil("the dialog to close", () -> !clerk().sees(By.id("contactForm:phone")));
        clerk().seeText(By.id("contactList:people"), "here");
    }

    private String focus() {
        return String.valueOf(clerk().script("return document.activeElement.id"));
    }

    private int occurrences(String words) {
        String text = String.valueOf(clerk().script("return document.body.textContent"));
        return List.of(text.split(Pattern.quote(words), -1)).size() - 1;
    }

    /** The page's address, with or without the draft that it has got meanwhile. */
    private String here() {
        return clerk().address().replaceFirst("[?&]draft=[^&]*", "");
    }
}
