package org.tracepost.platform.export;

/** What a column of an exported table holds. A value that is not known is null, and its cell stays empty. */
public enum Cell {
    /** Any text, also from outside; {@code String}. */
    TEXT,
    /** A whole number; {@code Number}. */
    NUMBER,
    /** An amount of money without its currency, which has a column of its own; {@code BigDecimal}. */
    AMOUNT,
    /** {@code LocalDate}. */
    DAY,
    /** {@code Instant}, written in the reader's time zone. */
    MOMENT
}
