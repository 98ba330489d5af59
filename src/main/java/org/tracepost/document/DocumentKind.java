package org.tracepost.document;

import java.util.List;
import java.util.Optional;

/**
 * The kinds of document. They share one entity, one list, one page and one way of being sent; what differs stands here.
 * A new kind costs a constant here, its row in {@code number_series}, its purposes in {@code message.DocumentPurposes}
 * and its texts.
 */
public enum DocumentKind {
    INVOICE(Life.OWED, Deadline.DUE, 14, Body.LINES),
    ESTIMATE(Life.OFFER, Deadline.VALID_UNTIL, 30, Body.LINES),
    PROPOSAL(Life.OFFER, Deadline.VALID_UNTIL, 30, Body.WORDS),
    CREDIT_NOTE(Life.OWED, Deadline.NONE, 0, Body.LINES),
    CONTRACT(Life.SIGNATURE, Deadline.SIGN_BY, 30, Body.WORDS),
    SUBSCRIPTION(Life.PERIODIC, Deadline.NEXT_PERIOD, 0, Body.LINES);

    /** What a document consists of: lines, or words with or without lines. */
    private enum Body {
        LINES,
        WORDS
    }

    private final Life life;
    private final Deadline deadline;
    private final int usualDays;
    private final Body body;

    DocumentKind(Life life, Deadline deadline, int usualDays, Body body) {
        this.life = life;
        this.deadline = deadline;
        this.usualDays = usualDays;
        this.body = body;
    }

    public Life life() {
        return life;
    }

    public Deadline deadline() {
        return deadline;
    }

    /** Days from its date to its deadline, as a new one is filled in. */
    public int usualDays() {
        return usualDays;
    }

    /** Whether it may have a long text, and then needs no lines. */
    public boolean hasContent() {
        return body == Body.WORDS;
    }

    public boolean hasPeriod() {
        return life == Life.PERIODIC;
    }

    /** Whether money is received or given back for it. */
    public boolean takesPayments() {
        return life == Life.OWED;
    }

    /** Whether it is we who owe: money goes out for it, or it is set off against an invoice. */
    public boolean isCredit() {
        return this == CREDIT_NOTE;
    }

    /** Whether the customer is asked for a yes or a no. */
    public boolean isAnswerable() {
        return life == Life.OFFER || life == Life.SIGNATURE;
    }

    /** What people make from it, the usual first. */
    public List<DocumentKind> conversions() {
        return switch (this) {
            case INVOICE -> List.of(CREDIT_NOTE);
            case ESTIMATE, SUBSCRIPTION -> List.of(INVOICE);
            case PROPOSAL -> List.of(INVOICE, CONTRACT);
            case CONTRACT -> List.of(SUBSCRIPTION, INVOICE);
            case CREDIT_NOTE -> List.of();
        };
    }

    /** What it is called by a text of that name, e.g. {@code invoice}; empty when there is none. */
    public static Optional<DocumentKind> find(String name) {
        for (DocumentKind kind : values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
