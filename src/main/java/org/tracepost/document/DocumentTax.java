package org.tracepost.document;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** The tax of one rate on a document. */
@Embeddable
public class DocumentTax {

    private BigDecimal rate;
    private BigDecimal base;
    private BigDecimal tax;

    protected DocumentTax() {}

    DocumentTax(Totals.TaxSum sum) {
        rate = sum.rate();
        base = sum.base();
        tax = sum.tax();
    }

    public BigDecimal getRate() {
        return rate;
    }

    /** The net amount at this rate. */
    public BigDecimal getBase() {
        return base;
    }

    public BigDecimal getTax() {
        return tax;
    }
}
