package org.tracepost.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.company.OurCompany;
import org.tracepost.customer.Somebody;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentAnswer;
import org.tracepost.document.DocumentComment;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.Paper;

class OnlineCopyTest {

    private static final LocalDate IN_TIME = Paper.DAY.plusDays(5);
    private static final LocalDate TOO_LATE = Paper.DAY.plusDays(11);
    private static final CopyPlaces PLACES =
            new CopyPlaces("/tracepost/t/d/TOKEN", "https://x.example/t/d/TOKEN/pdf", "https://x.example/t/logo");
    private static final CopyVisitor CUSTOMER = new CopyVisitor("192.0.2.0", "192.0.2.17", false, "", Map.of());
    private static final String EVIL = "</p><script>alert(1)</script>{{company}}&amp;\"'";
    private static final String TURNED = EVIL + "\u202Efdp.exe";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INVOICE|en|To be paid by 30 Nov 2026|The day to pay, 30 Nov 2026, has passed",
                "ESTIMATE|pl|Czekamy na Państwa odpowiedź do 30 lis 2026|Ważne było do 30 lis 2026",
                "PROPOSAL|de|Wir warten bis 30.11.2026 auf Ihre Antwort|War gültig bis 30.11.2026",
                "CONTRACT|es|A la espera de su firma hasta el 30 nov 2026|Debía firmarse antes del 30 nov 2026",
                "CREDIT_NOTE|en|A credit in your favour|A credit in your favour",
                "SUBSCRIPTION|de|Läuft; der nächste Zeitraum beginnt am 30.11.2026|Läuft; der nächste Zeitraum beginnt am 30.11.2026"
            })
    void copyShouldSayHowFarItIsBeforeAndAfterItsDay(DocumentKind kind, String language, String before, String after) {
        Document document = document(kind, Locale.forLanguageTag(language));
        assertEquals(
                before,
                page(document, IN_TIME, null, CUSTOMER).getElementById("state").text());
        String late =
                page(document, TOO_LATE, null, CUSTOMER).getElementById("state").text();
        assertTrue(late.startsWith(after), late);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void copyShouldAskForAnAnswerWhereOneIsToBeGiven(DocumentKind kind) {
        Document document = document(kind, Locale.ENGLISH);
        assertEquals(
                kind.isAnswerable(), page(document, IN_TIME, null, CUSTOMER).getElementById("yes") != null);
        assertFalse(page(document, TOO_LATE, null, CUSTOMER).html().contains("id=\"yes\""), "too late");
        assertFalse(
                page(Paper.cancelled(document), IN_TIME, null, CUSTOMER).html().contains("id=\"yes\""), "cancelled");
    }

    @Test
    void formsShouldGoByPostToTheCopyItselfWithTheFingerprint() {
        Element page = page(document(DocumentKind.CONTRACT, Locale.ENGLISH), IN_TIME, null, CUSTOMER);
        for (Element form : page.select("form")) {
            assertEquals("post", form.attr("method"));
            assertTrue(form.attr("action").startsWith("/tracepost/t/d/TOKEN/"), form.attr("action"));
        }
        assertEquals("SHA", page.selectFirst("#answer form input[name=pdf]").attr("value"));
        assertTrue(page.getElementById("consent").hasAttr("required"));
        assertTrue(page.text().contains("full network address (192.0.2.17)"), "what is kept is said");
        assertTrue(page(document(DocumentKind.ESTIMATE, Locale.ENGLISH), IN_TIME, null, CUSTOMER)
                .text()
                .contains("shortened network address (192.0.2.0)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ESTIMATE|true|en|Accepted by Jan <Kowalski>, 21 Nov 2026, 12:03:20 CET",
                "CONTRACT|true|de|Unterschrieben von Jan <Kowalski>, 21.11.2026, 12:03:20 MEZ",
                "PROPOSAL|false|es|Rechazado por Jan <Kowalski>, 21 nov 2026, 12:03:20 CET"
            })
    void copyShouldShowTheAnswerInsteadOfTheForm(DocumentKind kind, boolean agreed, String language, String how) {
        Document document = document(kind, Locale.forLanguageTag(language));
        DocumentAnswer answer = Paper.answered(document, agreed, "Jan <Kowalski>", "first\nsecond");
        Element page = page(document, TOO_LATE, answer, CUSTOMER);
        assertTrue(
                page.getElementById("answer")
                        .text()
                        .startsWith(page.getElementById("answer-head").text() + " " + how),
                page.getElementById("answer").text());
        assertEquals(null, page.getElementById("yes"));
        assertTrue(page.getElementById("state").text().contains("Jan <Kowalski>"));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void copyShouldShowMarkupAndTurningCharactersAsText(DocumentKind kind) {
        Document document = Paper.of(
                kind,
                Locale.ENGLISH,
                Somebody.called("Evil " + EVIL, Locale.ENGLISH),
                EVIL,
                EVIL + "\n\n" + EVIL,
                EVIL);
        CopyFacts facts = new CopyFacts(
                document,
                OurCompany.called(EVIL),
                IN_TIME,
                EVIL,
                Optional.empty(),
                List.of(Paper.comment(false, TURNED, TURNED)),
                "SHA",
                EVIL);
        String html = new OnlineCopy(facts)
                .html(
                        PLACES,
                        CUSTOMER.told(
                                "name_missing",
                                Map.of(
                                        "name",
                                        TURNED,
                                        "role",
                                        TURNED,
                                        "words",
                                        TURNED,
                                        "comment",
                                        TURNED,
                                        "declining",
                                        "yes")));
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("\u202E"), "the direction of writing is turned round");
        assertEquals(0, Jsoup.parse(html).select("script").size());
        assertTrue(Jsoup.parse(html).text().contains("alert(1)"));
    }

    @Test
    void copyShouldShowCommentsOfBothSides() {
        CopyFacts facts = new CopyFacts(
                document(DocumentKind.INVOICE, Locale.ENGLISH),
                OurCompany.called("Ours"),
                IN_TIME,
                "",
                Optional.empty(),
                List.of(
                        Paper.comment(false, "Jan", "Why so much?\n\nReally."),
                        Paper.comment(true, "Anna", "Because.")),
                "",
                "Jan");
        Element page = Jsoup.parse(new OnlineCopy(facts).html(PLACES, CUSTOMER));
        assertEquals(
                List.of("Jan", "Anna · Ours"), page.select("#comments .who").eachText());
        assertEquals(3, page.select("#comments li p").size());
        assertEquals("Jan", page.getElementById("author").attr("value"));
    }

    @Test
    void copyShouldLetOurOwnClerksLookButNotAnswer() {
        Element page = page(
                document(DocumentKind.PROPOSAL, Locale.ENGLISH),
                IN_TIME,
                null,
                new CopyVisitor("", "", true, "", Map.of()));
        assertTrue(page.getElementById("yes").hasAttr("disabled"));
        assertTrue(page.getElementById("no").hasAttr("disabled"));
        assertTrue(page.text().contains("Only the customer can answer"));
    }

    @Test
    void copyShouldKeepWhatWasTypedWhenItCouldNotBeTaken() {
        Element page = page(
                document(DocumentKind.ESTIMATE, Locale.ENGLISH),
                IN_TIME,
                null,
                CUSTOMER.told(
                        "name_missing", Map.of("name", "", "role", "Boss", "words", "Too dear", "declining", "yes")));
        assertEquals(
                "Please type your name; nothing has been written down yet.",
                page.getElementById("notice").text());
        assertTrue(page.getElementById("decline").hasAttr("open"));
        assertEquals("Too dear", page.getElementById("no-words").text());
        assertEquals("", page.getElementById("words").text(), "words of refusal do not go with an acceptance");
    }

    @Test
    void invoiceShouldSayWhatIsLeftOfIt() {
        Document document = document(DocumentKind.INVOICE, Locale.ENGLISH);
        assertEquals(
                "Partly paid, thank you. €23.00 is left.",
                page(Paper.paid(document, "100"), IN_TIME, null, CUSTOMER)
                        .getElementById("state")
                        .text());
        assertEquals(
                "Paid. Thank you.",
                page(Paper.paid(document, "123"), TOO_LATE, null, CUSTOMER)
                        .getElementById("state")
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_pl", "_de", "_es"})
    void everyLanguageShouldHaveEveryWord(String language) throws IOException {
        assertEquals(read("").keySet(), read(language).keySet());
    }

    private static PropertyResourceBundle read(String language) throws IOException {
        try (InputStream in = OnlineCopy.class.getResourceAsStream("CopyWords" + language + ".properties")) {
            return new PropertyResourceBundle(in);
        }
    }

    private static Document document(DocumentKind kind, Locale language) {
        return Paper.of(
                kind, language, Somebody.called("Kowalski", language), "About", "First.\n\nSecond.", "Consulting");
    }

    private static Element page(Document document, LocalDate today, DocumentAnswer answer, CopyVisitor visitor) {
        List<DocumentComment> comments = List.of();
        CopyFacts facts = new CopyFacts(
                document, OurCompany.called("Ours"), today, "", Optional.ofNullable(answer), comments, "SHA", "");
        return Jsoup.parse(new OnlineCopy(facts).html(PLACES, visitor));
    }
}
