package org.tracepost.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tracepost.company.OurCompany;

class UnsubscribePageTest {

    @ParameterizedTest
    @CsvSource({"en,Unsubscribe", "pl,Wypisz się", "de,Abbestellen", "es,Darse de baja", "fr,Unsubscribe"})
    void htmlShouldAskInTheLanguageOfTheMessage(String language, String button) {
        Document page = page(language, false, false);
        assertEquals(button, page.selectFirst("button[name=want][value=none]").text());
        assertEquals(
                "fr".equals(language) ? "en" : language,
                page.selectFirst("html").attr("lang"));
        assertTrue(page.text().contains("<b>@a.example"), "the address is text");
        assertEquals(
                "post /tracepost/t/u/abc",
                page.selectFirst("form").attr("method") + " "
                        + page.selectFirst("form").attr("action"));
    }

    @Test
    void htmlShouldOfferTheWayBackOnceItIsDone() {
        Document page = page("en", true, false);
        assertEquals("Get messages again", page.selectFirst("button").text());
        assertFalse(page.text().contains("test address"));
        assertTrue(page("en", false, true).text().contains("test address"));
    }

    private static Document page(String language, boolean done, boolean trial) {
        return Jsoup.parse(new UnsubscribePage(
                        Locale.forLanguageTag(language),
                        OurCompany.called("Ours GmbH"),
                        "<b>@a.example",
                        done,
                        trial,
                        "/logo")
                .html("/tracepost/t/u/abc"));
    }
}
