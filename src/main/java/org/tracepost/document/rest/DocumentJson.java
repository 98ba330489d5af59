package org.tracepost.document.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentLine;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.Period;

/**
 * A document as programs read it.
 *
 * @param due the day to pay, to accept or sign, or of the next period
 * @param madeFrom the id of the document that it was made from; this, period, last day and {@code lines} only where one
 *     document is asked for
 */
public record DocumentJson(
        long id,
        String kind,
        String number,
        long customerId,
        String customer,
        LocalDate issued,
        LocalDate due,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        BigDecimal paid,
        BigDecimal credited,
        BigDecimal payable,
        String state,
        boolean waitingForAddress,
        String title,
        String period,
        LocalDate endsOn,
        Long madeFrom,
        List<LineJson> lines) {

    /** A line; {@code unit} may be missing. */
    public record LineJson(
            int position,
            String description,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal taxRate,
            BigDecimal net) {

        static LineJson of(DocumentLine l) {
            return new LineJson(
                    l.getPosition(),
                    l.getDescription(),
                    l.getQuantity(),
                    l.getUnit(),
                    l.getUnitPrice(),
                    l.getDiscountPercent(),
                    l.getTaxRate(),
                    l.getNet());
        }
    }

    static DocumentJson of(DocumentRow r, LocalDate today) {
        return new DocumentJson(
                r.id(),
                r.kind().name(),
                r.number(),
                r.customerId(),
                r.customerName(),
                r.issuedOn(),
                r.dueOn(),
                r.currency(),
                null,
                null,
                r.gross(),
                null,
                null,
                r.payable(),
                r.stateOn(today).name(),
                r.isWaitingForAddress(),
                r.title(),
                null,
                null,
                null,
                null);
    }

    static DocumentJson of(Document d, LocalDate today, boolean waitingForAddress) {
        return new DocumentJson(
                d.getId(),
                d.getKind().name(),
                d.getNumber(),
                d.getCustomer().getId(),
                d.getCustomer().getName(),
                d.getIssuedOn(),
                d.getDueOn(),
                d.getCurrency(),
                d.getNet(),
                d.getTax(),
                d.getGross(),
                d.getPaid(),
                d.getCredited(),
                d.getPayable(),
                d.stateOn(today).name(),
                waitingForAddress,
                d.terms().title().orElse(null),
                d.terms().period().map(Period::name).orElse(null),
                d.terms().endsOn().orElse(null),
                d.originId().orElse(null),
                d.getLines().stream().map(LineJson::of).toList());
    }
}
