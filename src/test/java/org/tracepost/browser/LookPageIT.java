package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/**
 * Every page in every language on a telephone, and in one on a desk, light and dark: nothing sticks out, no key for a
 * word, no complaint of the browser, accessible.
 */
class LookPageIT extends Browser {

    private static final int DESK = 1440;
    private static final int TELEPHONE = 390;
    private static final List<String> MENU = List.of(
            "/home.xhtml",
            "/customer/list.xhtml",
            "/customer/edit.xhtml",
            "/document/list.xhtml?kind=INVOICE",
            "/document/edit.xhtml?kind=INVOICE",
            "/document/list.xhtml?kind=SUBSCRIPTION",
            "/document/edit.xhtml?kind=CONTRACT",
            "/document/edit.xhtml?kind=SUBSCRIPTION",
            "/message/list.xhtml",
            "/message/compose.xhtml",
            "/message/recipients.xhtml",
            "/report/emails.xhtml",
            "/report/bounces.xhtml",
            "/report/unpaid.xhtml",
            "/admin/webhooks.xhtml",
            "/admin/webhook.xhtml",
            "/reminder/list.xhtml",
            "/reminder/history.xhtml",
            "/admin/reminders.xhtml",
            "/outbox/view.xhtml",
            "/import/upload.xhtml",
            "/bounce/unmatched.xhtml",
            "/bounce/unmatched.xhtml?standing=ALL",
            "/admin/readagain.xhtml",
            "/suppression/list.xhtml",
            "/suppression/import.xhtml",
            "/report/unpaid.xhtml?seen=never",
            "/admin/settings.xhtml",
            "/template/list.xhtml",
            "/template/edit.xhtml?purpose=INVOICE_OVERDUE&language=de",
            "/admin/health.xhtml",
            "/admin/users.xhtml",
            "/admin/apikeys.xhtml",
            "/user/profile.xhtml");

    private final Map<String, String> details = new LinkedHashMap<>();

    @BeforeAll
    void haveSomethingToShow() {
        signInAsAdministrator();
        new ImportPage(clerk()).open(product()).preview(fixture("look.xml")).apply(1);
        DocumentPage invoice = new DocumentListPage(clerk())
                .open(product())
                .openInvoice("HL-2001")
                .send()
                .go();
        String address = product().pages() + "/document/view.xhtml?id="
                + clerk().address().replaceAll(".*[?&]id=(\\d+).*", "$1");
        details.put("invoice", address);
        details.put("invoice, e-mails", address + "&tab=mail");
        details.put("invoice, logs", address + "&tab=log");
        invoice.waitForStanding("Delivered").openMessage();
        details.put("message", clerk().address());
        details.put("message, recipients", clerk().address() + "&tab=recipients");
        new DocumentListPage(clerk()).open(product()).openInvoice("HL-2001").openCustomer();
        details.put("customer", clerk().address());
        open("/bounce/unmatched.xhtml?standing=MATCHED");
        clerk().pressAndLeave(By.cssSelector("tbody td.main a"));
        details.put("report", clerk().address());
        new SuppressionPage(clerk()).open(product()).block("blocked@customer.example", "left the company");
        clerk().pressAndLeave(By.linkText("blocked@customer.example"));
        details.put("suppression", clerk().address());
    }

    @AfterAll
    void speakEnglishAgain() {
        clerk().resize(Window.DESK.width, Window.DESK.height);
        open("/home.xhtml");
        new LoginPage(clerk()).speak("en");
    }

    /** What is too long is so on a telephone; that a page is accessible hardly depends on the language. */
    @ParameterizedTest
    @ValueSource(strings = {"pl", "de", "es"})
    void pagesShouldHaveTheirWordsInRoomOnATelephone(String language) {
        look(language, TELEPHONE, PageCheck::quickFaults);
    }

    @Test
    void pagesShouldBeAccessibleInLightAndDark() {
        look("en", DESK, (check, at) -> Stream.concat(check.faults(at).stream(), check.faultsInTheDark().stream())
                .toList());
    }

    @Test
    void pagesShouldBeAccessibleOnATelephone() {
        look("en", TELEPHONE, PageCheck::faultsWithoutColours);
    }

    private void look(String language, int width, BiFunction<PageCheck, Integer, List<String>> faultsOf) {
        clerk().resize(Window.DESK.width, Window.DESK.height);
        open("/user/profile.xhtml");
        new LoginPage(clerk()).speak(language);
        clerk().resize(width, Window.DESK.height);
        clerk().consoleErrors();
        Map<String, String> pages = new LinkedHashMap<>();
        MENU.forEach(path -> pages.put(path, product().pages() + path));
        pages.putAll(details);
        List<String> faults = new ArrayList<>();
        pages.forEach((name, address) -> {
            String where = name + " in " + language + " at " + width + " px: ";
            clerk().go(address);
            faultsOf.apply(new PageCheck(clerk()), width).forEach(fault -> faults.add(where + fault));
            clerk().consoleErrors().forEach(error -> faults.add(where + "the browser says " + error));
        });
        assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    }

    /** The sign-in page and the customer's online copy are seen by people without an account. */
    @ParameterizedTest
    @ValueSource(ints = {DESK, TELEPHONE})
    void openPagesShouldBeWellMade(int width) {
        customer().resize(width, Window.DESK.height);
        List<String> faults = new ArrayList<>();
        customer().go(product().pages() + "/login.xhtml");
        PageCheck signIn = new PageCheck(customer());
        Stream.concat(signIn.faults(width).stream(), signIn.faultsInTheDark().stream())
                .forEach(fault -> faults.add("sign-in: " + fault));
        new PracticePage(customer())
                .open(product())
                .read("look@customer.example")
                .followButton();
        customer().see(By.tagName("h1"));
        new PageCheck(customer()).faults(width).forEach(fault -> faults.add("online copy: " + fault));
        customer().resize(Window.DESK.width, Window.DESK.height);
        assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    }
}
