package org.tracepost.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;

@Entity
@Table(name = "document_line")
public class DocumentLine {

    @Id
    @GeneratedValue(generator = "document_line_seq")
    @SequenceGenerator(name = "document_line_seq", sequenceName = "document_line_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private Document document;

    private int position;
    private String description;
    private BigDecimal quantity;
    private String unit;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "discount_percent")
    private BigDecimal discountPercent;

    @Column(name = "tax_rate")
    private BigDecimal taxRate;

    private BigDecimal net;

    protected DocumentLine() {}

    DocumentLine(Document document, int position, LineDraft draft, BigDecimal net) {
        this.document = document;
        this.position = position;
        this.description = draft.description();
        this.quantity = draft.quantity();
        this.unit = draft.unit();
        this.unitPrice = draft.unitPrice();
        this.discountPercent = draft.discountPercent();
        this.taxRate = draft.taxRate();
        this.net = net;
    }

    /** The line as a draft, e.g. to edit it; its net amount is left to be computed again. */
    public LineDraft draft() {
        return new LineDraft(description, quantity, unit, unitPrice, discountPercent, taxRate, null);
    }

    public int getPosition() {
        return position;
    }

    public String getDescription() {
        return description;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public String getUnit() {
        return unit;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public BigDecimal getDiscountPercent() {
        return discountPercent;
    }

    public BigDecimal getTaxRate() {
        return taxRate;
    }

    public BigDecimal getNet() {
        return net;
    }
}
