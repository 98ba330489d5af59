package org.tracepost.practice.behaviour;

import java.util.Locale;
import org.tracepost.practice.smtp.Notify;

/** The Action field (RFC 3464 section 2.3.3), and which NOTIFY asks for its report (RFC 3461 section 4.1). */
public enum ReportAction {
    DELIVERED(Notify.SUCCESS),
    RELAYED(Notify.SUCCESS),
    EXPANDED(Notify.SUCCESS),
    DELAYED(Notify.DELAY),
    FAILED(Notify.FAILURE);

    private final Notify askedForBy;

    ReportAction(Notify askedForBy) {
        this.askedForBy = askedForBy;
    }

    public Notify askedForBy() {
        return askedForBy;
    }

    /** Delivered or handed on: the customer can open it. */
    public boolean arrived() {
        return askedForBy == Notify.SUCCESS;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
