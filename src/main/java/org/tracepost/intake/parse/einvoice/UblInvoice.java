package org.tracepost.intake.parse.einvoice;

import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.InvoicedQuantityType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** The UBL document {@code Invoice}, by the syntax binding CEN/TS 16931-3-2. */
final class UblInvoice {

    private UblInvoice() {}

    static EInvoice read(InvoiceType ubl) {
        String code = Texts.line(ubl.getInvoiceTypeCodeValue());
        String currency = Required.currency(ubl.getDocumentCurrencyCodeValue());
        return new EInvoice(
                TypeCode.kind(code),
                code,
                Required.number(ubl.getIDValue()),
                Required.value(Optional.ofNullable(ubl.getIssueDateValueLocal()), "date of issue (BT-2)"),
                UblParts.due(ubl.getDueDateValueLocal(), ubl.getPaymentMeans(), ubl.getPaymentTerms()),
                currency,
                UblParts.language(ubl.getNote()),
                Texts.line(ubl.getBuyerReferenceValue()),
                Texts.line(Optional.ofNullable(ubl.getOrderReference())
                        .map(OrderReferenceType::getIDValue)
                        .orElse("")),
                UblParty.seller(ubl.getAccountingSupplierParty()),
                UblParty.buyer(ubl.getAccountingCustomerParty()),
                ubl.getInvoiceLine().stream().map(UblInvoice::line).toList(),
                UblParts.taxes(ubl.getTaxTotal(), currency),
                UblParts.sums(ubl.getLegalMonetaryTotal(), ubl.getTaxTotal(), currency)
                        .totals(),
                UblParts.payment(ubl.getPaymentMeans(), ubl.getPaymentTerms()),
                UblParts.notes(ubl.getNote().stream()));
    }

    private static EInvoice.Line line(InvoiceLineType line) {
        String unit = Optional.ofNullable(line.getInvoicedQuantity())
                .map(InvoicedQuantityType::getUnitCode)
                .orElse("");
        return UblParts.line(
                line.getIDValue(),
                line.getInvoicedQuantityValue(),
                unit,
                line.getLineExtensionAmountValue(),
                line.getItem(),
                line.getPrice(),
                line.getAllowanceCharge());
    }
}
