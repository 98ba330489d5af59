package org.tracepost.template.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.template.MailText;
import org.tracepost.template.MergeField;
import org.tracepost.template.MergeValues;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateTexts;
import org.tracepost.template.render.MailFrame.Button;
import org.tracepost.template.render.MailFrame.SummaryRow;

class MailRendererTest {

    private static final Tracking TRACKED = new Tracking(
            url -> "https://mail.example/c/" + url.length(),
            Optional.of("https://mail.example/o/abc.gif"),
            Optional.of("https://mail.example/h/abc"));

    private final MailRenderer renderer = new MailRenderer();

    @Test
    void frameShouldMakeParagraphsAndLineBreaks() {
        Document html = html("Dear Jan,\n\nfirst line\nsecond line\r\n\r\n\r\nlast", Tracking.none());
        assertEquals(
                List.of("Dear Jan,", "first line<br>second line", "last"),
                html.select("p").stream()
                        .map(p -> p.html().replaceAll("\\s*<br>\\s*", "<br>"))
                        .toList());
    }

    @Test
    void frameShouldShowMarkupAsText() {
        MailText mail = renderer.merge(
                new Template("{{customer.name}}", "Hi {{customer.name}}"),
                TemplatePurpose.MESSAGE,
                new MergeValues(Locale.ENGLISH)
                        .text(MergeField.CUSTOMER_NAME, "<script>alert(1)</script>\"'{{company.iban}}{{{x}}}"));
        RenderedMail rendered = renderer.frame(mail, frame("<img src=x onerror=1>"), Tracking.none());
        Document html = Jsoup.parse(rendered.html());
        assertEquals(0, html.select("script, [onerror], img").size());
        assertEquals(
                "Hi <script>alert(1)</script>\"'{{company.iban}}{{{x}}}",
                html.selectFirst("p").wholeText());
        assertTrue(rendered.text().startsWith("Hi <script>alert(1)</script>"), rendered.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://a.example/x?b=1&c=2.|https://a.example/x?b=1&c=2",
                "(https://a.example/x)|https://a.example/x",
                "https://a.example/x_(y), and|https://a.example/x_(y)",
                "<https://a.example/x>|https://a.example/x",
                "HTTP://A.example/x!|HTTP://A.example/x",
                "https://a.example/x\"onclick=\"alert(1)|https://a.example/x"
            })
    void frameShouldLinkAddressesWithoutThePunctuationBehindThem(String body, String address) {
        RenderedMail mail = renderer.frame(new MailText("s", body), frame("x"), Tracking.none());
        Element link = Jsoup.parse(mail.html()).selectFirst("p a");
        assertEquals(address, link.attr("href"));
        assertEquals(address, link.text());
        assertEquals(List.of(address), mail.links());
        assertEquals(body, Jsoup.parse(mail.html()).selectFirst("p").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://",
                "https://%zz",
                "mailto:a@b.example",
                "ftp://a.example",
                "www.a.example"
            })
    void frameShouldLinkNothingElse(String body) {
        RenderedMail mail = renderer.frame(new MailText("s", body), frame("x"), TRACKED);
        assertEquals(0, Jsoup.parse(mail.html()).select("p a").size());
        assertEquals(List.of(), mail.links());
    }

    @Test
    void frameShouldRewriteTrackedLinksAndNeverShowADifferentAddress() {
        MailText text = new MailText("s", "https://a.example/1 https://b.example/22 https://a.example/1");
        RenderedMail mail = renderer.frame(text, frame("x"), TRACKED);
        List<Element> links = Jsoup.parse(mail.html()).select("p a");
        assertEquals(
                List.of("https://mail.example/c/19", "https://mail.example/c/20", "https://mail.example/c/19"),
                links.stream().map(link -> link.attr("href")).toList());
        assertEquals(
                List.of("link to a.example", "link to b.example", "link to a.example"),
                links.stream().map(Element::text).toList());
        assertEquals(List.of("https://a.example/1", "https://b.example/22"), mail.links());
        assertTrue(mail.text().contains("https://a.example/1 https://b.example/22"), mail.text());
        assertFalse(mail.text().contains("mail.example"), mail.text());
    }

    @Test
    void frameShouldAddPixelAndHoneypotOnlyWhenTracked() {
        Document tracked = html("x", TRACKED);
        assertEquals(
                1,
                tracked.select("img[src=https://mail.example/o/abc.gif][width=1]")
                        .size());
        Element honeypot = tracked.selectFirst("a[href=https://mail.example/h/abc]");
        assertTrue(honeypot.attr("style").contains("display:none"));
        assertEquals("true", honeypot.attr("aria-hidden"));
        assertFalse(html("x", Tracking.none()).html().contains("mail.example"));
    }

    @Test
    void frameShouldLinkTheOnlineCopyInBothParts() {
        MailFrame frame = new MailFrame(
                Locale.GERMAN,
                "Firma",
                Optional.of("https://mail.example/logo.png"),
                "",
                List.of(new SummaryRow("Betrag", "5 €")),
                Optional.of(new Button("Ansehen", "https://mail.example/d/abc?x=1&y=2")),
                List.of("Straße 1"));
        RenderedMail mail = renderer.frame(new MailText("s", "Hallo"), frame, Tracking.none());
        Document html = Jsoup.parse(mail.html());
        assertEquals(
                "https://mail.example/d/abc?x=1&y=2",
                html.selectFirst("a:contains(Ansehen)").attr("href"));
        assertEquals("Firma", html.selectFirst("img").attr("alt"));
        assertEquals("de", html.selectFirst("html").attr("lang"));
        assertEquals(
                "Betrag 5 €", html.selectFirst("tr:has(th):not(:has(table))").text());
        assertTrue(html.selectFirst("body > div").text().startsWith("Betrag 5 €"));
        assertEquals(
                "Hallo\n\nBetrag: 5 €\n\nAnsehen:\nhttps://mail.example/d/abc?x=1&y=2\n\n-- \nFirma\nStraße 1\n",
                mail.text());
    }

    @Test
    void frameShouldCutALongPreheaderBetweenCharacters() {
        Document html = html("\uD83D\uDE00".repeat(200), Tracking.none());
        assertTrue(html.selectFirst("body > div").text().startsWith("\uD83D\uDE00".repeat(120) + "…"));
    }

    @Test
    void frameShouldSupportDarkModeAndNarrowScreens() {
        Document html = html("x", Tracking.none());
        assertEquals("light dark", html.selectFirst("meta[name=color-scheme]").attr("content"));
        assertTrue(html.selectFirst("style").data().contains("prefers-color-scheme: dark"));
        assertTrue(html.selectFirst("table.card").attr("style").contains("max-width:600px"));
        assertTrue(html.selectFirst("meta[name=viewport]").attr("content").contains("device-width"));
    }

    @Test
    void summaryShouldShowWhatIsKnownInTheRecipientsLanguage() {
        Currency euro = Currency.getInstance("EUR");
        MergeValues values = new MergeValues(Locale.GERMAN)
                .text(MergeField.DOCUMENT_NUMBER, "17")
                .money(MergeField.DOCUMENT_TOTAL, BigDecimal.TEN, euro)
                .money(MergeField.DOCUMENT_OPEN, BigDecimal.TEN, euro)
                .date(MergeField.DOCUMENT_DUE, Optional.of(LocalDate.of(2026, 12, 5)));
        FrameWords words = FrameWords.in(Locale.GERMAN);
        assertEquals(
                List.of(
                        new SummaryRow("Nummer", "17"),
                        new SummaryRow("Betrag", "10,00\u00a0€"),
                        new SummaryRow("Zahlbar bis", "5.\u00a0Dezember 2026")),
                words.summary(TemplatePurpose.INVOICE, values));
        assertEquals(List.of(), words.summary(TemplatePurpose.MESSAGE, values));
        values.money(MergeField.DOCUMENT_OPEN, BigDecimal.ONE, euro);
        assertTrue(
                words.summary(TemplatePurpose.INVOICE, values).contains(new SummaryRow("Noch offen", "1,00\u00a0€")));
    }

    @Test
    void everyLanguageShouldHaveItsOwnFrameWords() {
        assertEquals(
                TemplateTexts.languages().size(),
                TemplateTexts.languages().stream()
                        .map(language -> FrameWords.in(language).viewOnline())
                        .distinct()
                        .count());
        assertEquals(
                FrameWords.in(Locale.ENGLISH).viewOnline(),
                FrameWords.in(Locale.FRENCH).viewOnline());
    }

    private Document html(String body, Tracking tracking) {
        return Jsoup.parse(renderer.frame(new MailText("s", body), frame("Company"), tracking)
                .html());
    }

    private static MailFrame frame(String company) {
        return new MailFrame(
                Locale.ENGLISH, company, Optional.empty(), "", List.of(), Optional.empty(), List.of("Street 1"));
    }

    @Test
    void htmlShouldGetItsStylesAndTrackedLinks() {
        MergeValues values = new MergeValues(Locale.ENGLISH).text(MergeField.CUSTOMER_NAME, "A & B\n<i>");
        MailText text = renderer.merge(
                new Template(
                        "s",
                        "<h2>For {{customer.name}}</h2><p><a href=\"https://a.example/?x=1&amp;y=2\">https://a.example</a> "
                                + "<a href=\"mailto:b@a.example\">b</a></p>",
                        ""),
                TemplatePurpose.MESSAGE,
                values);
        RenderedMail mail = renderer.frame(text, frame("Company"), TRACKED);
        assertEquals(List.of("https://a.example/?x=1&y=2"), mail.links());
        Document html = Jsoup.parse(mail.html());
        assertEquals("For A & B <i>", html.selectFirst("h2").text());
        assertEquals("link to a.example", html.selectFirst("h2 + p a").text());
        assertFalse(html.selectFirst("h2 + p a").attr("href").startsWith("https://a.example"));
        assertEquals("mailto:b@a.example", html.selectFirst("a[href^=mailto]").attr("href"));
        assertTrue(html.selectFirst("h2").attr("style").contains("font-weight:bold"));
        assertTrue(
                mail.text()
                        .startsWith("For A & B\n<i>\n\nhttps://a.example (https://a.example/?x=1&y=2) b (b@a.example)"),
                mail.text());
    }
}
