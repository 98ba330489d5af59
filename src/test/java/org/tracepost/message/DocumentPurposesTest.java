package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.document.DocumentKind;
import org.tracepost.template.TemplatePurpose;

class DocumentPurposesTest {

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindShouldHaveItsFirstEmail(DocumentKind kind) {
        DocumentPurposes purposes = DocumentPurposes.of(kind);
        assertEquals(kind.name(), purposes.usual(false).name());
        assertTrue(purposes.carrying().contains(purposes.usual(true)));
    }

    @Test
    void againShouldBeChosenWhereThereIsSuchATemplate() {
        assertEquals(
                TemplatePurpose.INVOICE_AGAIN,
                DocumentPurposes.of(DocumentKind.INVOICE).usual(true));
        assertEquals(
                TemplatePurpose.ESTIMATE_AGAIN,
                DocumentPurposes.of(DocumentKind.ESTIMATE).usual(true));
        assertEquals(
                TemplatePurpose.CONTRACT,
                DocumentPurposes.of(DocumentKind.CONTRACT).usual(true));
    }

    @Test
    void everyPurposeShouldBelongToAKindOrToWhatHappensToOne() {
        Set<TemplatePurpose> known = EnumSet.of(
                TemplatePurpose.MESSAGE,
                TemplatePurpose.COMMENT,
                TemplatePurpose.PAYMENT_RECEIPT,
                TemplatePurpose.SUBSCRIPTION_FAILED);
        for (DocumentKind kind : DocumentKind.values()) {
            known.addAll(DocumentPurposes.of(kind).carrying());
            DocumentPurposes.of(kind).reminder().ifPresent(known::add);
        }
        assertEquals(EnumSet.allOf(TemplatePurpose.class), known);
    }
}
