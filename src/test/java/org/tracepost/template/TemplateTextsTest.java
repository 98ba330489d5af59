package org.tracepost.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTextsTest {

    static Stream<Arguments> everyPurposeInEveryLanguage() {
        return Stream.of(TemplatePurpose.values()).flatMap(purpose -> TemplateTexts.languages().stream()
                .map(language -> Arguments.of(purpose, language)));
    }

    @ParameterizedTest
    @MethodSource("everyPurposeInEveryLanguage")
    void findShouldGiveATextThatUsesOnlyKnownFields(TemplatePurpose purpose, Locale language) {
        Template template = TemplateTexts.find(purpose, language).orElseThrow();
        assertEquals(List.of(), MergeFields.check(template, purpose));
        assertFalse(template.subject().isBlank());
        assertFalse(template.subject().contains("\n"));
    }

    @ParameterizedTest
    @MethodSource("everyPurposeInEveryLanguage")
    void everyTextShouldReadWellWithNothingButTheObligatoryFields(TemplatePurpose purpose, Locale language) {
        MergeValues values = new MergeValues(language)
                .text(MergeField.COMPANY_NAME, "Studio")
                .text(MergeField.DOCUMENT_NUMBER, "17")
                .text(MergeField.DOCUMENT_ISSUED, "today")
                .text(MergeField.DOCUMENT_TOTAL, "5 EUR")
                .text(MergeField.DOCUMENT_KIND, "invoice")
                .text(MergeField.PAYMENT_AMOUNT, "5 EUR")
                .text(MergeField.COMMENT_TEXT, "Fine.");
        MailText mail = MergeFields.fill(TemplateTexts.getOrEnglish(purpose, language), purpose, values);
        assertFalse(mail.body().contains("{{"), mail.body());
        assertFalse(mail.body().matches("(?s).* [,.:;].*|.*  .*|.*,,.*"), mail.body());
        assertTrue(mail.body().endsWith("Studio"), mail.body());
    }

    @ParameterizedTest
    @EnumSource(TemplatePurpose.class)
    void everyLanguageShouldHaveItsOwnText(TemplatePurpose purpose) {
        long different = TemplateTexts.languages().stream()
                .map(language -> TemplateTexts.getOrEnglish(purpose, language).text())
                .distinct()
                .count();
        assertEquals(TemplateTexts.languages().size(), different);
    }

    @Test
    void findShouldIgnoreTheCountry() {
        assertEquals(
                TemplateTexts.find(TemplatePurpose.INVOICE, Locale.GERMAN),
                TemplateTexts.find(TemplatePurpose.INVOICE, Locale.forLanguageTag("de-AT")));
    }

    @Test
    void findShouldBeEmptyForALanguageThatWeDoNotSpeak() {
        assertEquals(Optional.empty(), TemplateTexts.find(TemplatePurpose.INVOICE, Locale.FRENCH));
        assertEquals(
                TemplateTexts.find(TemplatePurpose.INVOICE, Locale.ENGLISH).orElseThrow(),
                TemplateTexts.getOrEnglish(TemplatePurpose.INVOICE, Locale.FRENCH));
    }

    @Test
    void invoiceAgainShouldSayThatItIsSentAgain() {
        assertTrue(TemplateTexts.getOrEnglish(TemplatePurpose.INVOICE_AGAIN, Locale.ENGLISH)
                .subject()
                .startsWith("Sent again"));
        assertNotEquals(
                TemplateTexts.getOrEnglish(TemplatePurpose.INVOICE, Locale.GERMAN),
                TemplateTexts.getOrEnglish(TemplatePurpose.INVOICE_AGAIN, Locale.GERMAN));
    }
}
