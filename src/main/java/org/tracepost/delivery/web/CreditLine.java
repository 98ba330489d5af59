package org.tracepost.delivery.web;

import java.math.BigDecimal;
import java.time.Instant;
import org.tracepost.document.CreditUse;
import org.tracepost.document.Document;

/**
 * A set-off as the page of one of its two documents lists it.
 *
 * @param other the other document
 */
public record CreditLine(Document other, BigDecimal amount, Instant at, String by) {

    static CreditLine of(CreditUse use, Document other) {
        return new CreditLine(other, use.getAmount(), use.getRecordedAt(), use.getRecordedBy());
    }
}
