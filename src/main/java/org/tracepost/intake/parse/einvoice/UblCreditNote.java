package org.tracepost.intake.parse.einvoice;

import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.CreditedQuantityType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;

/** The UBL document {@code CreditNote}: a credit note whatever its type code says. It has no due date in its head. */
final class UblCreditNote {

    private UblCreditNote() {}

    static EInvoice read(CreditNoteType ubl) {
        String currency = Required.currency(ubl.getDocumentCurrencyCodeValue());
        return new EInvoice(
                EInvoice.Kind.CREDIT_NOTE,
                Texts.line(ubl.getCreditNoteTypeCodeValue()),
                Required.number(ubl.getIDValue()),
                Required.value(Optional.ofNullable(ubl.getIssueDateValueLocal()), "date of issue (BT-2)"),
                UblParts.due(null, ubl.getPaymentMeans(), ubl.getPaymentTerms()),
                currency,
                UblParts.language(ubl.getNote()),
                Texts.line(ubl.getBuyerReferenceValue()),
                Texts.line(Optional.ofNullable(ubl.getOrderReference())
                        .map(OrderReferenceType::getIDValue)
                        .orElse("")),
                UblParty.seller(ubl.getAccountingSupplierParty()),
                UblParty.buyer(ubl.getAccountingCustomerParty()),
                ubl.getCreditNoteLine().stream().map(UblCreditNote::line).toList(),
                UblParts.taxes(ubl.getTaxTotal(), currency),
                UblParts.sums(ubl.getLegalMonetaryTotal(), ubl.getTaxTotal(), currency)
                        .totals(),
                UblParts.payment(ubl.getPaymentMeans(), ubl.getPaymentTerms()),
                UblParts.notes(ubl.getNote().stream()));
    }

    private static EInvoice.Line line(CreditNoteLineType line) {
        String unit = Optional.ofNullable(line.getCreditedQuantity())
                .map(CreditedQuantityType::getUnitCode)
                .orElse("");
        return UblParts.line(
                line.getIDValue(),
                line.getCreditedQuantityValue(),
                unit,
                line.getLineExtensionAmountValue(),
                line.getItem(),
                line.getPrice(),
                line.getAllowanceCharge());
    }
}
