package org.tracepost.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordsFormTest {

    @Test
    void wordsShouldStayAsTheyAreUntilSomebodyChangesThem() {
        Template both = new Template("s", "<p>a</p>", "written");
        WordsForm form = new WordsForm(both);
        form.setHtml("<p>a</p>\n");
        assertTrue(form.isUntouched());
        assertEquals("written", form.words().text());
        form.setHtml("<p>b</p>");
        assertFalse(form.isUntouched());
        assertEquals("b", form.words().withText().text());
    }

    @Test
    void plainWordsShouldStayPlainAndAnEmptyFieldEmpty() {
        WordsForm form = new WordsForm(new Template("s", "one\ntwo"));
        form.setText("one\r\ntwo");
        assertTrue(form.isUntouched());
        form.setSubject(null);
        assertEquals(new Template("", "one\r\ntwo"), form.words());
    }
}
