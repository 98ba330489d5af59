package org.tracepost.intake.parse.einvoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tracepost.intake.parse.einvoice.EInvoice.Line;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.DocumentLineDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeAgreementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeDeliveryType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainTradeLineItemType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeAllowanceChargeType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePriceType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeProductType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementLineMonetarySummationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeTaxType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.AmountType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.IndicatorType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.QuantityType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.TextType;

/** {@code ram:IncludedSupplyChainTradeLineItem} of CII (BG-25). */
final class CiiLine {

    private CiiLine() {}

    static Line read(SupplyChainTradeLineItemType item) {
        TradeProductType product =
                Optional.ofNullable(item.getSpecifiedTradeProduct()).orElseGet(TradeProductType::new);
        LineTradeSettlementType settlement =
                Optional.ofNullable(item.getSpecifiedLineTradeSettlement()).orElseGet(LineTradeSettlementType::new);
        Optional<QuantityType> quantity =
                Optional.ofNullable(item.getSpecifiedLineTradeDelivery()).map(LineTradeDeliveryType::getBilledQuantity);
        Optional<TradePriceType> price = Optional.ofNullable(item.getSpecifiedLineTradeAgreement())
                .map(LineTradeAgreementType::getNetPriceProductTradePrice);
        Optional<TradeTaxType> tax = settlement.getApplicableTradeTax().stream().findFirst();
        BigDecimal net = Optional.ofNullable(settlement.getSpecifiedTradeSettlementLineMonetarySummation())
                .map(TradeSettlementLineMonetarySummationType::getLineTotalAmount)
                .flatMap(CiiLine::first)
                .orElse(BigDecimal.ZERO);
        String description = Texts.block(product.getDescriptionValue());
        return new Line(
                Texts.line(Optional.ofNullable(item.getAssociatedDocumentLineDocument())
                        .map(DocumentLineDocumentType::getLineIDValue)
                        .orElse("")),
                Texts.firstOf(
                        product.getName().stream()
                                .map(TextType::getValue)
                                .findFirst()
                                .orElse(""),
                        description),
                description,
                quantity.map(QuantityType::getValue).flatMap(Amounts::told).orElse(BigDecimal.ONE),
                Texts.line(quantity.map(QuantityType::getUnitCode).orElse("")),
                Amounts.unitPrice(
                        price.map(TradePriceType::getChargeAmount)
                                .flatMap(CiiLine::first)
                                .orElse(null),
                        price.map(TradePriceType::getBasisQuantityValue).orElse(null),
                        net,
                        quantity.map(QuantityType::getValue).orElse(null)),
                settlement.getSpecifiedTradeAllowanceCharge().stream()
                        .map(CiiLine::signed)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                Texts.line(tax.map(TradeTaxType::getCategoryCodeValue).orElse("")),
                tax.map(TradeTaxType::getRateApplicablePercentValue).flatMap(Amounts::told),
                net);
    }

    private static Optional<BigDecimal> first(List<AmountType> amounts) {
        return amounts.stream().findFirst().map(AmountType::getValue).flatMap(Amounts::told);
    }

    private static BigDecimal signed(TradeAllowanceChargeType part) {
        BigDecimal amount = first(part.getActualAmount()).orElse(BigDecimal.ZERO);
        boolean charge = Optional.ofNullable(part.getChargeIndicator())
                .map(IndicatorType::isIndicator)
                .orElse(false);
        return charge ? amount.negate() : amount;
    }
}
