package org.tracepost.intake.parse.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.intake.parse.einvoice.EInvoice.Payment;
import org.tracepost.intake.parse.einvoice.EInvoice.TaxPart;
import un.unece.uncefact.data.standard.crossindustryinvoice._100.CrossIndustryInvoiceType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.CreditorFinancialAccountType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ExchangedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeAgreementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ReferencedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainTradeTransactionType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePaymentTermsType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementHeaderMonetarySummationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementPaymentMeansType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeTaxType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.AmountType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.IDType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.TextType;

/**
 * UN/CEFACT Cross Industry Invoice, by the syntax binding CEN/TS 16931-3-3; also what is embedded in Factur-X and
 * ZUGFeRD 2 PDFs. Their small profiles (MINIMUM, BASIC WL) have no lines.
 */
final class CiiInvoice {

    private final ExchangedDocumentType head;
    private final SupplyChainTradeTransactionType trade;
    private final HeaderTradeAgreementType agreement;
    private final HeaderTradeSettlementType settlement;
    private final String currency;

    private CiiInvoice(CrossIndustryInvoiceType cii) {
        head = Optional.ofNullable(cii.getExchangedDocument()).orElseGet(ExchangedDocumentType::new);
        trade = Optional.ofNullable(cii.getSupplyChainTradeTransaction())
                .orElseGet(SupplyChainTradeTransactionType::new);
        agreement =
                Optional.ofNullable(trade.getApplicableHeaderTradeAgreement()).orElseGet(HeaderTradeAgreementType::new);
        settlement = Optional.ofNullable(trade.getApplicableHeaderTradeSettlement())
                .orElseGet(HeaderTradeSettlementType::new);
        currency = Required.currency(Optional.ofNullable(settlement.getInvoiceCurrencyCode())
                .map(c -> c.getValue())
                .orElse(""));
    }

    static EInvoice read(CrossIndustryInvoiceType cii) {
        return new CiiInvoice(cii).invoice();
    }

    private EInvoice invoice() {
        String code = Texts.line(head.getTypeCodeValue());
        return new EInvoice(
                TypeCode.kind(code),
                code,
                Required.number(head.getIDValue()),
                Required.value(CiiDates.date(head.getIssueDateTime(), "date of issue (BT-2)"), "date of issue (BT-2)"),
                due(),
                currency,
                head.getLanguageID().stream()
                        .map(IDType::getValue)
                        .map(Texts::language)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(""),
                Texts.line(agreement.getBuyerReferenceValue()),
                Texts.line(Optional.ofNullable(agreement.getBuyerOrderReferencedDocument())
                        .map(ReferencedDocumentType::getIssuerAssignedIDValue)
                        .orElse("")),
                CiiParty.party(agreement.getSellerTradeParty()),
                CiiParty.buyer(agreement.getBuyerTradeParty()),
                trade.getIncludedSupplyChainTradeLineItem().stream()
                        .map(CiiLine::read)
                        .toList(),
                settlement.getApplicableTradeTax().stream().map(this::tax).toList(),
                sums().totals(),
                payment(),
                Texts.blocks(head.getIncludedNote().stream()
                        .flatMap(n -> n.getContent().stream())
                        .map(TextType::getValue)));
    }

    /** BT-9. The extended profile may split the amount into parts: then it is the date of the first. */
    private Optional<LocalDate> due() {
        return settlement.getSpecifiedTradePaymentTerms().stream()
                .map(TradePaymentTermsType::getDueDateDateTime)
                .map(date -> CiiDates.date(date, "due date (BT-9)"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private TaxPart tax(TradeTaxType part) {
        return new TaxPart(
                Texts.line(part.getCategoryCodeValue()),
                Amounts.told(part.getRateApplicablePercentValue()),
                inOurCurrency(part.getBasisAmount()).orElse(BigDecimal.ZERO),
                inOurCurrency(part.getCalculatedAmount()).orElse(BigDecimal.ZERO));
    }

    private Sums sums() {
        TradeSettlementHeaderMonetarySummationType sum = Optional.ofNullable(
                        settlement.getSpecifiedTradeSettlementHeaderMonetarySummation())
                .orElseGet(TradeSettlementHeaderMonetarySummationType::new);
        return new Sums(
                orZero(sum.getLineTotalAmount()),
                orZero(sum.getAllowanceTotalAmount()),
                orZero(sum.getChargeTotalAmount()),
                inOurCurrency(sum.getTaxBasisTotalAmount()),
                inOurCurrency(sum.getTaxTotalAmount()),
                inOurCurrency(sum.getGrandTotalAmount()),
                orZero(sum.getTotalPrepaidAmount()),
                orZero(sum.getRoundingAmount()),
                inOurCurrency(sum.getDuePayableAmount()));
    }

    private BigDecimal orZero(List<AmountType> amounts) {
        return inOurCurrency(amounts).orElse(BigDecimal.ZERO);
    }

    /** An amount may be told a second time in the currency of the tax office (BT-111): never that one. */
    private Optional<BigDecimal> inOurCurrency(List<AmountType> amounts) {
        return amounts.stream()
                .filter(a -> a.getCurrencyID() == null || currency.equals(a.getCurrencyID()))
                .map(AmountType::getValue)
                .map(Amounts::told)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Payment payment() {
        List<TradeSettlementPaymentMeansType> all = settlement.getSpecifiedTradeSettlementPaymentMeans();
        TradeSettlementPaymentMeansType means = all.stream()
                .filter(m -> m.getPayeePartyCreditorFinancialAccount() != null)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseGet(TradeSettlementPaymentMeansType::new);
        CreditorFinancialAccountType account = Optional.ofNullable(means.getPayeePartyCreditorFinancialAccount())
                .orElseGet(CreditorFinancialAccountType::new);
        return new Payment(
                Texts.line(means.getTypeCodeValue()),
                Texts.line(settlement.getPaymentReference().stream()
                        .map(TextType::getValue)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")),
                Texts.firstOf(account.getIBANIDValue(), account.getProprietaryIDValue()),
                Texts.line(account.getAccountNameValue()),
                Texts.blocks(terms()));
    }

    private Stream<String> terms() {
        return settlement.getSpecifiedTradePaymentTerms().stream()
                .flatMap(t -> t.getDescription().stream())
                .map(TextType::getValue);
    }
}
