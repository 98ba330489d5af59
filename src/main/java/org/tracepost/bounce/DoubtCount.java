package org.tracepost.bounce;

/**
 * How many reports changed nothing for one reason.
 *
 * @param open how many of them nobody has decided yet
 */
public record DoubtCount(Doubt doubt, long all, long open) {}
