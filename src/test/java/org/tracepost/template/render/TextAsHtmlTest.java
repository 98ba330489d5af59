package org.tracepost.template.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.template.MailText;
import org.tracepost.template.MergeFields;
import org.tracepost.template.SampleValues;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateTexts;

class TextAsHtmlTest {

    @Test
    void conditionsShouldStandWhereTheyLeaveNothingBehind() {
        assertEquals(
                """
                <p>Dear {{contact.name}},</p>
                <p>{{#reminder.last}}</p>
                <p>one &lt;b&gt;</p>
                <p>two</p>
                <p>{{/reminder.last}}</p>
                <p>Regards<br>{{#clerk.name}}{{clerk.name}}<br>{{/clerk.name}}{{company.name}}</p>""",
                TextAsHtml.of("Dear {{contact.name}},\n\n{{#reminder.last}}\none <b>\n\ntwo\n{{/reminder.last}}\n\n"
                        + "Regards\n{{#clerk.name}}\n{{clerk.name}}\n{{/clerk.name}}\n{{company.name}}"));
    }

    /** What begins as plain text says the same as HTML, in both parts. */
    @ParameterizedTest
    @EnumSource(TemplatePurpose.class)
    void everyTextShouldSayTheSameAsHtml(TemplatePurpose purpose) {
        for (Locale language : TemplateTexts.languages()) {
            for (int step = 1; step <= SampleValues.LAST_STEP; step++) {
                Template plain = TemplateTexts.getOrEnglish(purpose, language);
                Template html = new Template(plain.subject(), TextAsHtml.of(plain.text()), "");
                var values = SampleValues.of(purpose, language, LocalDate.of(2026, 11, 24), step);
                MailText first = MergeFields.fill(plain, purpose, values);
                MailText second = MergeFields.fill(html, purpose, values);
                assertEquals(words(first.body()), words(second.body()));
                assertEquals(
                        words(first.body()), words(Jsoup.parse(second.html()).text()));
                assertTrue(Jsoup.parse(second.html()).select("p").stream().allMatch(p -> p.hasText()), second.html());
            }
        }
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
