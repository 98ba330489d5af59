package org.tracepost.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A document as a list shows it.
 *
 * @param reachable how many contacts at the customer have an address; with none it waits for one
 * @param title may be null
 */
public record DocumentRow(
        Long id,
        DocumentKind kind,
        String number,
        Long customerId,
        String customerName,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        BigDecimal gross,
        BigDecimal payable,
        DocumentState state,
        long reachable,
        String title) {

    public DocumentState stateOn(LocalDate today) {
        return kind.deadline().on(today, state, dueOn, payable);
    }

    /** Whether something is still to be paid on it. */
    public boolean isOwed() {
        return (state == DocumentState.OPEN || state == DocumentState.PARTLY_PAID) && payable.signum() > 0;
    }

    public boolean isWaitingForAddress() {
        return reachable == 0;
    }
}
