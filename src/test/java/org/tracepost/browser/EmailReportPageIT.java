package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The report finds the one that bounced, shows its history, and exports what it shows. */
@Tag("wildfly")
class EmailReportPageIT extends Browser {

    @BeforeAll
    void sendTwo() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), "Godwit Rowing", "Gwen Godwit", "gwen@godwit.example");
        CustomerPage.add(clerk(), product(), "Knot Supplies", "Karl Knot", "bounce-karl@knot.example");
        send("GR-1", "Godwit Rowing");
        send("KS-1", "Knot Supplies");
    }

    private void send(String number, String customer) {
        new DocumentForm(clerk())
                .open(product())
                .customer(customer)
                .number(number)
                .line(0, "Work", "1", "100", "", "20")
                .save()
                .send()
                .go();
    }

    @Test
    void exportShouldHoldWhatThePageShowsWhenItIsFiltered() {
        EmailReportPage report = new EmailReportPage(clerk())
                .open(product(), "")
                .waitForRow("KS-1", "Bounced")
                .waitForRow("GR-1", "Delivered");
        Texts.contain(report.rows(), "The mailbox does not exist", "Godwit Rowing", "120.00 EUR");
        report.onlyStatus("Bounced");
        assertTrue(clerk().address().contains("status=BOUNCED"), clerk().address());
        List<String> shown = report.numbers();
        assertTrue(shown.contains("KS-1") && !shown.contains("GR-1"), shown.toString());
        Texts.contain(report.historyOf("KS-1"), "Karl Knot", "Bounced", "The mailbox does not exist");
        List<String> lines = report.export("csv").lines().toList();
        assertEquals(shown.size() + 1, lines.size(), String.join("\n", lines));
        for (int i = 0; i < shown.size(); i++) {
            Texts.contain(lines.get(i + 1), shown.get(i), "Bounced");
        }
        assertEquals(
                shown,
                new EmailReportPage(clerk()).open(product(), "?status=BOUNCED").numbers(),
                "the address alone brings the view back");
    }
}
