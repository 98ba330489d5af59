package org.tracepost.suppression;

/** Whether an entry still holds back e-mails. */
public enum SuppressionState {
    ACTIVE,
    EXPIRED,
    LIFTED
}
