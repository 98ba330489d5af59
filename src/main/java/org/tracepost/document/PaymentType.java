package org.tracepost.document;

/** What a row of money is: it came in, it was given back, or it takes back a row that was wrong. */
public enum PaymentType {
    PAYMENT,
    REFUND,
    REVERSAL
}
