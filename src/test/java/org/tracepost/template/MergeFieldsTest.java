package org.tracepost.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.template.MergeFields.Mistake;
import org.tracepost.template.MergeFields.Part;
import org.tracepost.template.MergeFields.Problem;

class MergeFieldsTest {

    @Test
    void checkShouldNameAnUnknownFieldAndItsLine() {
        Template template =
                new Template("Hi {{customer.nmae}}", "one\ntwo {{ document.numbr }}\n\n{{#secret}}x{{/secret}}");
        assertEquals(
                List.of(
                        new Problem(Part.SUBJECT, 1, Mistake.UNKNOWN_FIELD, "customer.nmae"),
                        new Problem(Part.BODY, 2, Mistake.UNKNOWN_FIELD, "document.numbr"),
                        new Problem(Part.BODY, 4, Mistake.UNKNOWN_FIELD, "secret")),
                MergeFields.check(template, TemplatePurpose.INVOICE));
    }

    @Test
    void checkShouldRefuseAFieldThatThePurposeDoesNotHave() {
        Template template = new Template("Hello", "{{document.number}}");
        assertEquals(
                List.of(new Problem(Part.BODY, 1, Mistake.UNKNOWN_FIELD, "document.number")),
                MergeFields.check(template, TemplatePurpose.MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{>other}}", "{{=<% %>=}}", "{{ =| |= }}", "{{<parent}}{{/parent}}", "{{$block}}{{/block}}"})
    void checkShouldRefuseTagsThatLoadOrRedefine(String tag) {
        List<Problem> problems = MergeFields.check(new Template("Hello", "one\n" + tag), TemplatePurpose.MESSAGE);
        assertEquals(
                List.of(Mistake.FORBIDDEN_TAG),
                problems.stream().map(Problem::mistake).toList());
        assertEquals(2, problems.get(0).line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{customer.name", "{{#customer.name}}", "{{/customer.name}}", "{{}}", "{{customer.name}"})
    void checkShouldNameTheLineOfABrokenTag(String tag) {
        List<Problem> problems = MergeFields.check(new Template("Hello", "one\ntwo\n" + tag), TemplatePurpose.MESSAGE);
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(3, problems.get(0).line(), problems.toString());
    }

    @Test
    void fillShouldSayEveryMistakeInOneSentenceEach() {
        BadTemplate bad = assertThrows(
                BadTemplate.class,
                () -> MergeFields.fill(
                        new Template("{{a}}", "x\n{{b}}"), TemplatePurpose.MESSAGE, new MergeValues(Locale.ENGLISH)));
        assertEquals(
                "Subject: there is no merge field {{a}} here. Text, line 2: there is no merge field {{b}} here.",
                bad.getMessage());
    }

    @Test
    void fillShouldNeverReadAValueAsAField() {
        MergeValues values = new MergeValues(Locale.ENGLISH)
                .text(MergeField.CUSTOMER_NAME, "{{company.iban}} {{#x}}")
                .text(MergeField.COMPANY_IBAN, "PL61109010140000071219812874");
        MailText mail = MergeFields.fill(
                new Template("{{customer.name}}", "{{{customer.name}}} {{&customer.name}}"),
                TemplatePurpose.MESSAGE,
                values);
        assertEquals(new MailText("{{company.iban}} {{#x}}", "{{company.iban}} {{#x}} {{company.iban}} {{#x}}"), mail);
    }

    @Test
    void fillShouldLeaveMarkupOfValuesAsItIs() {
        MergeValues values = new MergeValues(Locale.ENGLISH).text(MergeField.CUSTOMER_NAME, "<b>A & B</b>");
        Template template = new Template("{{customer.name}}", "x");
        assertEquals(
                "<b>A & B</b>",
                MergeFields.fill(template, TemplatePurpose.MESSAGE, values).subject());
    }

    @Test
    void fillShouldKeepTheSubjectOnOneLine() {
        MergeValues values =
                new MergeValues(Locale.ENGLISH).text(MergeField.CUSTOMER_NAME, "A\r\nBcc: x@example.org\u2028B\u0000C");
        MailText mail = MergeFields.fill(new Template("For {{customer.name}}\n", "x"), TemplatePurpose.MESSAGE, values);
        assertEquals("For A Bcc: x@example.org B C", mail.subject());
    }

    @Test
    void fillShouldKeepAPassageOnlyWhenItsValueIsKnown() {
        Template template = new Template(
                "s",
                "Total{{#document.due}}, due {{document.due}}{{/document.due}}"
                        + "{{^document.due}}, due now{{/document.due}}.");
        MergeValues none = new MergeValues(Locale.ENGLISH).date(MergeField.DOCUMENT_DUE, Optional.empty());
        MergeValues day =
                new MergeValues(Locale.ENGLISH).date(MergeField.DOCUMENT_DUE, Optional.of(LocalDate.of(2026, 12, 5)));
        assertEquals(
                "Total, due now.",
                MergeFields.fill(template, TemplatePurpose.INVOICE, none).body());
        assertEquals(
                "Total, due 5\u00a0December 2026.",
                MergeFields.fill(template, TemplatePurpose.INVOICE, day).body());
    }

    @Test
    void fillShouldWriteDatesAndAmountsInTheRecipientsLanguage() {
        MergeValues values = new MergeValues(Locale.forLanguageTag("pl"))
                .money(MergeField.DOCUMENT_TOTAL, new BigDecimal("1234.5"), Currency.getInstance("PLN"))
                .date(MergeField.DOCUMENT_ISSUED, Optional.of(LocalDate.of(2026, 11, 21)));
        MailText mail = MergeFields.fill(
                new Template("s", "{{document.total}} z {{document.issued}}"), TemplatePurpose.INVOICE, values);
        assertEquals("1\u00a0234,50\u00a0zł z 21\u00a0listopada 2026", mail.body());
    }

    @Test
    void findShouldKnowEveryFieldByItsName() {
        for (MergeField field : MergeField.values()) {
            assertEquals(Optional.of(field), MergeField.find(field.key()));
        }
        assertTrue(MergeField.find("nothing").isEmpty());
    }
}
