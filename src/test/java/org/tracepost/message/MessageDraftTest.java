package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tracepost.mail.EmailAddress;
import org.tracepost.template.MailText;
import org.tracepost.template.TemplatePurpose;

class MessageDraftTest {

    @Test
    void toManyShouldBeTrueForSeveralAddressesOrAChosenAudience() {
        assertFalse(draft(TemplatePurpose.MESSAGE, null, "anna@a.example").toMany());
        assertFalse(
                draft(TemplatePurpose.MESSAGE, null, "anna@a.example", "ANNA@a.example")
                        .toMany(),
                "the same person");
        assertTrue(draft(TemplatePurpose.MESSAGE, null, "anna@a.example", "jan@a.example")
                .toMany());
        assertTrue(draft(TemplatePurpose.MESSAGE, null, "anna@a.example")
                .toChosen()
                .toMany());
    }

    @Test
    void toManyShouldBeFalseForDocuments() {
        assertFalse(draft(TemplatePurpose.INVOICE, 1L, "anna@a.example", "jan@a.example")
                .toChosen()
                .toMany());
        assertFalse(draft(TemplatePurpose.PAYMENT_RECEIPT, null, "anna@a.example", "jan@a.example")
                .toMany());
    }

    @Test
    void mergeShouldFillEachRecipientsOwnFields() {
        MessageDraft draft = new MessageDraft(
                TemplatePurpose.MESSAGE,
                Locale.ENGLISH,
                "For {{contact.name}}",
                "Code {{own.voucher}}{{^own.voucher}}none{{/own.voucher}}",
                Map.of(),
                null,
                List.of(),
                List.of(),
                null);
        Addressee anna = Addressee.stranger(EmailAddress.parse("anna@a.example").orElseThrow(), "Anna");
        assertEquals(
                new MailText("For Anna", "Code {{company.iban}}"),
                Merging.merge(draft, anna.with(Map.of("voucher", "{{company.iban}}"))));
        assertEquals("Code none", Merging.merge(draft, anna).body());
    }

    private static MessageDraft draft(TemplatePurpose purpose, Long documentId, String... to) {
        List<Addressee> recipients = Arrays.stream(to)
                .map(address -> Addressee.stranger(EmailAddress.parse(address).orElseThrow(), null))
                .toList();
        return new MessageDraft(
                purpose, Locale.ENGLISH, "News", "Hello", Map.of(), documentId, recipients, List.of(), null);
    }
}
