package org.tracepost.document.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DocumentFormTest {

    @Test
    void totalsShouldLeaveOutWhatIsNotTypedYet() {
        DocumentForm form = new DocumentForm();
        form.setCurrency("EUR");
        form.addLine(new BigDecimal("19"));
        form.getLines().get(0).setDescription("Layout");
        form.getLines().get(0).setQuantity(new BigDecimal("2.5"));
        form.getLines().get(0).setUnitPrice(new BigDecimal("1200.50"));
        form.getLines().get(0).setDiscountPercent(new BigDecimal("10"));
        form.addLine(BigDecimal.ZERO);

        assertEquals(new BigDecimal("2701.13"), form.totals().net());
        assertEquals(new BigDecimal("513.21"), form.totals().tax());
        assertEquals(1, form.draft().lines().size());
    }

    @Test
    void addLineShouldTakeTheRateOfTheLineAbove() {
        DocumentForm form = new DocumentForm();
        form.addLine(new BigDecimal("23"));
        form.addLine(BigDecimal.ZERO);

        assertEquals(new BigDecimal("23"), form.getLines().get(1).getTaxRate());
    }
}
