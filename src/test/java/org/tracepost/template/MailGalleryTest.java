package org.tracepost.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tracepost.template.render.FrameWords;
import org.tracepost.template.render.MailFrame;
import org.tracepost.template.render.MailRenderer;
import org.tracepost.template.render.RenderedMail;
import org.tracepost.template.render.Tracking;

/**
 * Every e-mail in every language as it leaves the house. They are written to {@code target/mails}, to be looked at in a
 * browser.
 */
class MailGalleryTest {

    private static final Path FOLDER = Path.of("target", "mails");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String NASTY = "<b>&\" O'Neill {{company.iban}}";

    static Stream<Arguments> everyMail() {
        return Stream.of(TemplatePurpose.values())
                .flatMap(purpose -> TemplateTexts.languages().stream().flatMap(language -> Stream.of(1, 2, 3)
                        .filter(step -> step == 1 || purpose == TemplatePurpose.INVOICE_OVERDUE)
                        .map(step -> Arguments.of(purpose, language, step))));
    }

    @ParameterizedTest
    @MethodSource("everyMail")
    void everyMailShouldBeWholeAndSafe(TemplatePurpose purpose, Locale language, int step) throws IOException {
        MergeValues values = SampleValues.of(purpose, language, TODAY, step);
        RenderedMail mail = render(purpose, language, values, TemplateTexts.getOrEnglish(purpose, language));
        Files.createDirectories(FOLDER);
        String name = purpose.key() + (step == 1 ? "" : "-" + step) + "." + language;
        Files.writeString(FOLDER.resolve(name + ".html"), mail.html());
        Files.writeString(FOLDER.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());

        Document html = Jsoup.parse(mail.html());
        assertFalse(
                (mail.subject() + mail.text() + html.text()).matches("(?s).*(\\{\\{|}}|\\bnull\\b).*"), mail.text());
        assertEquals(language.getLanguage(), html.selectFirst("html").attr("lang"));
        assertEquals(
                purpose == TemplatePurpose.MESSAGE ? 0 : 1,
                html.select(".button a[href^=https]").size());
        assertTrue(html.text().contains("Milestone Street 1"), "the imprint");
        assertFalse(html.selectFirst("body > div").text().isBlank(), "the preheader");
        assertTrue(
                mail.text().length() > 60 && mail.text().lines().allMatch(line -> line.length() <= 998), mail.text());
        assertFalse(mail.subject().isBlank());
        assertTrue(mail.subject().length() <= 90, mail.subject());
    }

    @ParameterizedTest
    @MethodSource("everyMail")
    void everyMailShouldShowWhatAValueHoldsAndNotObeyIt(TemplatePurpose purpose, Locale language, int step) {
        MergeValues values = SampleValues.of(purpose, language, TODAY, step);
        for (MergeField field : MergeField.values()) {
            values.find(field).ifPresent(known -> values.text(field, NASTY));
        }
        Template own = TemplateTexts.getOrEnglish(purpose, language);
        for (Template template : List.of(
                own,
                new Template(
                        own.subject(),
                        "<p>{{customer.name}} <a href=\"https://a.example/?n={{customer.name}}\">x</a></p>",
                        ""))) {
            RenderedMail mail = render(purpose, language, values, template);
            Document html = Jsoup.parse(mail.html());
            assertEquals(0, html.select("b").size());
            assertTrue(html.text().contains(NASTY));
            assertTrue(mail.subject().contains(NASTY) || !own.subject().contains("{{"), mail.subject());
        }
    }

    private static RenderedMail render(
            TemplatePurpose purpose, Locale language, MergeValues values, Template template) {
        FrameWords words = FrameWords.in(language);
        MailFrame frame = new MailFrame(
                language,
                words.sample("company"),
                Optional.empty(),
                "",
                words.summary(purpose, values),
                Optional.empty(),
                List.of(
                        "Milestone Street 1",
                        "NR1 4XX Norwich",
                        "GB 123 4567 89",
                        "office@company.example",
                        "+44 20 7946 0000"));
        MailRenderer renderer = new MailRenderer();
        return renderer.frame(
                renderer.merge(template, purpose, values),
                purpose == TemplatePurpose.MESSAGE
                        ? frame
                        : frame.withButton(words.viewOnline(), "https://mail.example.org/t/d/sample"),
                Tracking.none());
    }
}
