package org.tracepost.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** The invoice e-mail report: filters, rows, the history popup and the export. */
final class EmailReportPage {

    private static final By ROWS = By.id("list:rows_data");
    private static final By POPUP = By.cssSelector("#history.shown");

    private final Window window;

    EmailReportPage(Window window) {
        this.window = window;
    }

    EmailReportPage open(Product product, String query) {
        window.go(product.pages() + "/report/emails.xhtml" + query);
        return this;
    }

    String rows() {
        return window.text(ROWS);
    }

    List<String> numbers() {
        return window.all(By.cssSelector("#list\\:rows_data td.main a")).stream()
                .map(link -> link.getText())
                .toList();
    }

    EmailReportPage waitForRow(String number, String status) {
        window.reloadUntil(number + " " + status, () -> window.all(On.row(number)).stream()
                .anyMatch(row -> row.getText().contains(status)));
        return this;
    }

    /** Chooses one status in the menu of statuses. */
    EmailReportPage onlyStatus(String status) {
        window.press(By.id("list:statuses"));
        window.press(
                By.xpath("//div[contains(@class, 'ui-selectcheckboxmenu-panel')]//label[text() = '" + status + "']"));
        window.settle();
        return this;
    }

    String historyOf(String number) {
        new Actions(window.driver())
                .moveToElement(window.see(On.inRow(number, "envelope")))
                .perform();
        return window.text(POPUP);
    }

    /** What the link of the export leads to, when it is pressed with the filters as they are. */
    String export(String form) {
        window.press(By.cssSelector("details.drop > summary.button-like"));
        return (String) window.answer(
                "const done = arguments[1]; const link = [...document.querySelectorAll('a.with-filters')].find(a => a.dataset.base.endsWith(arguments[0]));"
                        + "link.addEventListener('click', e => e.preventDefault()); link.click(); fetch(link.href).then(r => r.text()).then(done, e => done(String(e)))",
                "format=" + form);
    }
}
