package org.tracepost.intake.parse.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import org.tracepost.intake.parse.einvoice.EInvoice.Line;
import org.tracepost.intake.parse.einvoice.EInvoice.Payment;
import org.tracepost.intake.parse.einvoice.EInvoice.TaxPart;

/** The parts that UBL invoices and credit notes share. */
final class UblParts {

    private UblParts() {}

    static Sums sums(MonetaryTotalType given, List<TaxTotalType> taxTotals, String currency) {
        MonetaryTotalType total = given == null ? new MonetaryTotalType() : given;
        return new Sums(
                Amounts.orZero(total.getLineExtensionAmountValue()),
                Amounts.orZero(total.getAllowanceTotalAmountValue()),
                Amounts.orZero(total.getChargeTotalAmountValue()),
                Amounts.told(total.getTaxExclusiveAmountValue()),
                taxTotal(taxTotals, currency)
                        .map(TaxTotalType::getTaxAmountValue)
                        .flatMap(Amounts::told),
                Amounts.told(total.getTaxInclusiveAmountValue()),
                Amounts.orZero(total.getPrepaidAmountValue()),
                Amounts.orZero(total.getPayableRoundingAmountValue()),
                Amounts.told(total.getPayableAmountValue()));
    }

    /** There may be a second total in the currency of the tax office (BT-111): never that one. */
    private static Optional<TaxTotalType> taxTotal(List<TaxTotalType> totals, String currency) {
        return totals.stream()
                .filter(t -> t.getTaxAmount() != null)
                .filter(t -> t.getTaxAmount().getCurrencyID() == null
                        || currency.equals(t.getTaxAmount().getCurrencyID()))
                .findFirst();
    }

    static List<TaxPart> taxes(List<TaxTotalType> totals, String currency) {
        return taxTotal(totals, currency).stream()
                .flatMap(t -> t.getTaxSubtotal().stream())
                .map(UblParts::tax)
                .toList();
    }

    private static TaxPart tax(TaxSubtotalType part) {
        Optional<TaxCategoryType> category = Optional.ofNullable(part.getTaxCategory());
        return new TaxPart(
                Texts.line(category.map(TaxCategoryType::getIDValue).orElse("")),
                category.map(TaxCategoryType::getPercentValue)
                        .flatMap(Amounts::told)
                        .or(() -> Amounts.told(part.getPercentValue())),
                Amounts.orZero(part.getTaxableAmountValue()),
                Amounts.orZero(part.getTaxAmountValue()));
    }

    static Line line(
            String position,
            BigDecimal quantity,
            String unit,
            BigDecimal net,
            ItemType givenItem,
            PriceType givenPrice,
            List<AllowanceChargeType> allowances) {
        ItemType item = givenItem == null ? new ItemType() : givenItem;
        PriceType price = givenPrice == null ? new PriceType() : givenPrice;
        String description = Texts.blocks(item.getDescription().stream().map(DescriptionType::getValue));
        Optional<TaxCategoryType> tax = item.getClassifiedTaxCategory().stream().findFirst();
        return new Line(
                Texts.line(position),
                Texts.firstOf(item.getNameValue(), description),
                description,
                Amounts.told(quantity).orElse(BigDecimal.ONE),
                Texts.line(unit),
                Amounts.unitPrice(price.getPriceAmountValue(), price.getBaseQuantityValue(), net, quantity),
                allowances.stream().map(UblParts::signed).reduce(BigDecimal.ZERO, BigDecimal::add),
                Texts.line(tax.map(TaxCategoryType::getIDValue).orElse("")),
                tax.map(TaxCategoryType::getPercentValue).flatMap(Amounts::told),
                Amounts.orZero(net));
    }

    private static BigDecimal signed(AllowanceChargeType part) {
        BigDecimal amount = Amounts.orZero(part.getAmountValue());
        boolean charge =
                part.getChargeIndicator() != null && part.getChargeIndicator().isValue();
        return charge ? amount.negate() : amount;
    }

    /**
     * BT-9 stands in the head of an invoice, and with the payment means in a credit note; older files put it with the
     * terms.
     */
    static Optional<LocalDate> due(LocalDate inHead, List<PaymentMeansType> means, List<PaymentTermsType> terms) {
        return Stream.of(
                        Stream.ofNullable(inHead),
                        means.stream().map(PaymentMeansType::getPaymentDueDateValueLocal),
                        terms.stream().map(PaymentTermsType::getPaymentDueDateValueLocal))
                .flatMap(dates -> dates)
                .filter(Objects::nonNull)
                .findFirst();
    }

    static Payment payment(List<PaymentMeansType> all, List<PaymentTermsType> terms) {
        PaymentMeansType means = all.stream()
                .filter(m -> m.getPayeeFinancialAccount() != null)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseGet(PaymentMeansType::new);
        Optional<FinancialAccountType> account = Optional.ofNullable(means.getPayeeFinancialAccount());
        return new Payment(
                Texts.line(means.getPaymentMeansCodeValue()),
                Texts.line(all.stream()
                        .flatMap(m -> m.getPaymentID().stream())
                        .map(PaymentIDType::getValue)
                        .findFirst()
                        .orElse("")),
                Texts.line(account.map(FinancialAccountType::getIDValue).orElse("")),
                Texts.line(account.map(FinancialAccountType::getNameValue).orElse("")),
                notes(terms.stream().flatMap(t -> t.getNote().stream())));
    }

    static String notes(Stream<NoteType> notes) {
        return Texts.blocks(notes.map(NoteType::getValue));
    }

    static String language(List<NoteType> notes) {
        return notes.stream()
                .map(NoteType::getLanguageID)
                .map(Texts::language)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
