package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20.5|en|2|20.5",
                "1,234.50|en|2|1234.50",
                "1234|en|2|1234",
                "20,50|en|2|",
                "1.200|en|2|",
                "12,34|en|2|",
                "1.5|en|0|",
                "abc|en|2|",
                "1 234.5|en|2|1234.5",
                "20,50|de|2|20.50",
                "1.234,5|de|2|1234.5",
                "20.50|de|2|",
                "1.5|de|2|",
                "-3,10|de|2|-3.10",
                "1 234,50|pl|2|1234.50",
                "1234,5|pl|2|1234.5",
                "1.234,50|es|2|1234.50",
                "1,2345|es|3|",
                "1500|en|0|1500"
            })
    void parseShouldReadAnAmountOrRefuseIt(String text, String language, int digits, BigDecimal amount) {
        assertEquals(Optional.ofNullable(amount), TypedAmount.parse(text, Locale.forLanguageTag(language), digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "de", "es"})
    void parseShouldReadWhatFormatWrites(String language) {
        Locale locale = Locale.forLanguageTag(language);
        BigDecimal amount = new BigDecimal("1234567.89");
        assertEquals(Optional.of(amount), TypedAmount.parse(TypedAmount.format(amount, locale, 2, 2), locale, 2));
    }
}
