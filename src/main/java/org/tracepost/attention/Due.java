package org.tracepost.attention;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;

/** The document that an e-mail is about, as far as a clerk asks for it who must decide what to do next. */
public record Due(
        Long documentId,
        DocumentKind kind,
        String number,
        String currency,
        BigDecimal payable,
        LocalDate dueOn,
        DocumentState state) {

    public boolean overdueOn(LocalDate today) {
        return kind.deadline().on(today, state, dueOn, payable) == DocumentState.OVERDUE;
    }
}
