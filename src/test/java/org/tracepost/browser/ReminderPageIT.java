package org.tracepost.browser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Reminders as a clerk meets them: what comes next for a document, a word about it, and what went out. */
class ReminderPageIT extends Browser {

    private static final By NEXT = By.cssSelector("aside .reminder-next");
    private static final By DIALOG = By.id("reminderDialog");

    @BeforeAll
    void addCustomer() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), "Heron Mills", "Ivo Reed", "ivo@heron.example");
    }

    @Test
    void clerkShouldSeeWhatComesNextPauseItAndRemindAtOnce() {
        DocumentPage estimate = new DocumentForm(clerk())
                .open(product(), "ESTIMATE")
                .customer("Heron Mills")
                .number("HM-1")
                .line(0, "Survey", "1", "100", "0", "20")
                .save();
        clerk().seeText(NEXT, "It is still a draft.");
        estimate.issue();
        clerk().seeText(NEXT, "Reminders are switched off.");
        String page = clerk().address();
        switchOn();
        clerk().go(page);
        clerk().seeText(NEXT, "never e-mailed from here");

        clerk().press(On.button("reminders", "Remind now or pause"));
        clerk().seeText(DIALOG, "Reminders of HM-1");
        clerk().pressAndLeave(On.button("reminderForm", "No reminders at all"));
        clerk().seeText(NEXT, "No reminders of this document.");
        clerk().pressAndLeave(On.button("reminders", "Resume reminders"));
        clerk().seeText(NEXT, "never e-mailed from here");

        clerk().press(On.button("reminders", "Remind now or pause"));
        clerk().seeText(DIALOG, "Reminders of HM-1");
        clerk().pressAndLeave(On.button("reminderForm", "Remind now"));
        Texts.contain(clerk().text(By.id("messages")), "The reminder goes to ivo@heron.example.");
        estimate.waitForStanding("Delivered");

        clerk().go(product().pages() + "/reminder/history.xhtml");
        clerk().seeText(By.id("list:rows"), "HM-1");
        Texts.contain(
                clerk().text(By.id("list:rows")),
                "Estimate about to expire",
                "ivo@heron.example",
                "because a clerk wanted it",
                "Delivered");
    }

    /** Nobody is reminded before somebody wishes it. */
    private void switchOn() {
        clerk().go(product().pages() + "/admin/reminders.xhtml");
        clerk().press(By.cssSelector("#settings\\:on .ui-chkbox-box"));
        clerk().pressAndLeave(On.button("settings", "Save"));
        Texts.contain(clerk().text(By.id("messages")), "The settings for reminders are saved.");
    }

    @Test
    void settingsShouldBeKeptAndNonsenseRefused() {
        clerk().go(product().pages() + "/admin/reminders.xhtml");
        clerk().fill(By.id("settings:holidays"), "2026-12-25 Christmas\nsoon");
        clerk().press(On.button("settings", "Save"));
        clerk().seeText(
                        By.cssSelector(".field .ui-message-error"),
                        "does not begin with a day such as 2026-12-25: soon");
        clerk().fill(By.id("settings:holidays"), "2026-12-25 Christmas");
        clerk().pressAndLeave(On.button("settings", "Save"));
        Texts.contain(clerk().text(By.id("messages")), "The settings for reminders are saved.");
    }
}
