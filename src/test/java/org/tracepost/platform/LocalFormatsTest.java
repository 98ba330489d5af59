package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalFormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|EUR|€1,234.50", "en|PLN|PLN_1,234.50", "en|GBP|£1,234.50", "en|JPY|JP¥1,235", "en-US|USD|$1,234.50",
                "pl|PLN|1_234,50_zł", "pl|EUR|1_234,50_€", "de|EUR|1.234,50_€", "de|CHF|1.234,50_CHF",
                        "es|EUR|1.234,50_€"
            })
    void moneyShouldFollowTheReadersLanguage(String language, String currency, String expected) {
        String money = in(language).money(new BigDecimal("1234.5"), Currency.getInstance(currency));
        assertEquals(expected.replace('_', '\u00a0'), money);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|-€1,234.50", "pl|-1_234,50_€", "de|-1.234,50_€", "es|-1.234,50_€"})
    void moneyShouldShowTheSignOfACredit(String language, String expected) {
        String money = in(language).money(new BigDecimal("-1234.50"), Currency.getInstance("EUR"));
        assertEquals(expected.replace('_', '\u00a0'), money);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|1,234,567.00", "pl|1_234_567,00", "de|1.234.567,00", "es|1.234.567,00"})
    void amountShouldHaveTheCurrencysDecimals(String language, String expected) {
        String amount = in(language).amount(new BigDecimal("1234567"), Currency.getInstance("EUR"));
        assertEquals(expected.replace('_', '\u00a0'), amount);
    }

    @Test
    void unitPriceShouldKeepWhatIsSmallerThanACent() {
        assertEquals("0.0375", in("en").unitPrice(new BigDecimal("0.0375"), Currency.getInstance("EUR")));
        assertEquals("2.50", in("en").unitPrice(new BigDecimal("2.5"), Currency.getInstance("EUR")));
    }

    @Test
    void amountShouldRoundHalfUp() {
        assertEquals("0.13", in("en").amount(new BigDecimal("0.125"), Currency.getInstance("EUR")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|23%|8.1%", "pl|23%|8,1%", "de|23_%|8,1_%", "es|23_%|8,1_%"})
    void percentShouldFollowTheReadersLanguage(String language, String whole, String broken) {
        assertEquals(whole.replace('_', '\u00a0'), in(language).percent(new BigDecimal("23.00")));
        assertEquals(broken.replace('_', '\u00a0'), in(language).percent(new BigDecimal("8.1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|5 Dec 2026|5 December 2026",
                "pl|5 gru 2026|5 grudnia 2026",
                "de|05.12.2026|5. Dezember 2026",
                "es|5 dic 2026|5 de diciembre de 2026",
                "en-US|Dec 5, 2026|December 5, 2026"
            })
    void dateShouldBeReadTheSameOnBothSidesOfTheAtlantic(String language, String date, String longDate) {
        assertEquals(date, in(language).date(DAY));
        assertEquals(longDate.replaceFirst(" ", "\u00a0"), in(language).longDate(DAY));
    }

    private static LocalFormats in(String language) {
        return new LocalFormats(Locale.forLanguageTag(language));
    }
}
