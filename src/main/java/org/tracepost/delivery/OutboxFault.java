package org.tracepost.delivery;

import java.sql.SQLException;

/** The database did not do what the outbox asked; the transaction is lost. */
final class OutboxFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxFault(SQLException cause) {
        super(cause);
    }
}
