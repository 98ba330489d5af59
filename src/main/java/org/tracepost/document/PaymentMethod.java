package org.tracepost.document;

/** How money moved. */
public enum PaymentMethod {
    TRANSFER,
    CARD,
    CASH,
    DIRECT_DEBIT,
    OTHER
}
