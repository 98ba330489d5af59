package org.tracepost.document.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.tracepost.document.DocumentLine;
import org.tracepost.document.LineDraft;
import org.tracepost.document.Totals;
import org.tracepost.draft.DraftFields;
import org.tracepost.platform.TypedAmount;

/** One line of an invoice while it is typed in; what is not typed yet counts as nothing. */
public class LineForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String description;
    private BigDecimal quantity = BigDecimal.ONE;
    private String unit;
    private BigDecimal unitPrice;
    private BigDecimal discountPercent = BigDecimal.ZERO;
    private BigDecimal taxRate;

    static LineForm blank(BigDecimal taxRate) {
        LineForm line = new LineForm();
        line.taxRate = taxRate;
        return line;
    }

    static LineForm of(DocumentLine from) {
        LineForm line = new LineForm();
        line.description = from.getDescription();
        line.quantity = from.getQuantity().stripTrailingZeros();
        line.unit = from.getUnit();
        line.unitPrice = from.getUnitPrice();
        line.discountPercent = from.getDiscountPercent().stripTrailingZeros();
        line.taxRate = from.getTaxRate().stripTrailingZeros();
        return line;
    }

    /** What was typed into the line of that name, such as {@code line:0}. */
    static LineForm of(DraftFields written, String name) {
        LineForm line = new LineForm();
        line.description = written.text(name + ":what");
        line.unit = written.text(name + ":unit");
        written.read(name + ":quantity", typed -> number(typed, written, 6), number -> line.quantity = number);
        written.read(name + ":price", typed -> number(typed, written, 6), number -> line.unitPrice = number);
        written.read(name + ":discount", typed -> number(typed, written, 4), number -> line.discountPercent = number);
        written.read(name + ":rate", typed -> number(typed, written, 4), number -> line.taxRate = number);
        return line;
    }

    private static Optional<BigDecimal> number(String typed, DraftFields written, int digits) {
        return TypedAmount.parse(typed, written.language(), digits);
    }

    boolean isEmpty() {
        return (description == null || description.isBlank()) && unitPrice == null;
    }

    LineDraft draft() {
        return new LineDraft(
                description,
                orNothing(quantity),
                unit,
                orNothing(unitPrice),
                orNothing(discountPercent),
                orNothing(taxRate),
                null);
    }

    BigDecimal net(Currency currency) {
        return Totals.lineNet(draft(), currency);
    }

    private static BigDecimal orNothing(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public BigDecimal getDiscountPercent() {
        return discountPercent;
    }

    public void setDiscountPercent(BigDecimal discountPercent) {
        this.discountPercent = discountPercent;
    }

    public BigDecimal getTaxRate() {
        return taxRate;
    }

    public void setTaxRate(BigDecimal taxRate) {
        this.taxRate = taxRate;
    }
}
