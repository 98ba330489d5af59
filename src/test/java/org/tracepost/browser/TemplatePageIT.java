package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * An administrator writes an e-mail's text anew: sees mistakes and the result at once, tries it, looks back, goes back.
 */
class TemplatePageIT extends Browser {

    private static final String CUSTOMER = "Template & Sons <b>";
    private TemplatePage page;

    @BeforeAll
    void haveAnEstimate() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), CUSTOMER, "Tess Ames", "tess@template.example");
        new DocumentForm(clerk())
                .open(product(), "ESTIMATE")
                .customer(CUSTOMER)
                .number("TP-1")
                .line(0, "Fence", "1", "100", "", "0")
                .save();
        page = new TemplatePage(clerk()).open(product(), "ESTIMATE_EXPIRING", "en");
    }

    @Test
    void textShouldBeWrittenTriedAndTakenBack() {
        assertEquals("original text", page.standing());
        page.with("TP-1").waitForPreview("TP-1");
        page.write("Your estimate {{document.number}}", "Dear friend,\n\nstill {{document.dayz_left}} days.");
        page.waitForMistake("Line 3: there is no merge field {{document.dayz_left}} here");
        page.saveInVain("The text has mistakes");
        page.write("Your estimate {{document.number}}", "Dear friend,\n\nit ends on {{document.valid_until}}.")
                .format()
                .type(" For ")
                .field("customer.name");
        page.waitForPreview("For " + CUSTOMER);
        assertEquals(List.of(), new PageCheck(clerk()).faults(Window.DESK.width));
        clerk().resize(390, Window.DESK.height);
        assertEquals(List.of(), new PageCheck(clerk()).faults(390));
        clerk().resize(Window.DESK.width, Window.DESK.height);

        page.save("friendlier");
        Texts.contain(page.history(), "Version 1", "in use", "friendlier");
        assertEquals("own text", page.standing());
        page.test("helen@company.example");
        PracticePage mail = new PracticePage(customer()).open(product()).read("helen@company.example");
        assertTrue(mail.subject().startsWith("[Test] Your estimate"), mail.subject());

        page.backToOriginal();
        assertEquals("original text", page.standing());
        page.useAgain(1);
        Texts.contain(page.history(), "Version 3", "As version 1", "Version 2", "back to the original", "Version 1");
        page.backToOriginal();
    }

    @Test
    void emailShouldBeSwitchedOffAndOn() {
        open("/template/list.xhtml");
        clerk().press(By.xpath("//button[@aria-label='Switch off: New comment']"));
        clerk().seeText(By.id("messages"), "“New comment” is not sent any more");
        open("/template/edit.xhtml?purpose=COMMENT&language=de");
        clerk().seeText(By.id("main"), "This e-mail is switched off");
        open("/template/list.xhtml");
        clerk().press(By.xpath("//button[@aria-label='Switch on: New comment']"));
        clerk().seeText(By.id("messages"), "“New comment” is sent again.");
    }
}
