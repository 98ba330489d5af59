package org.tracepost.suppression;

import java.util.List;

/**
 * Which entries are wanted.
 *
 * @param text part of the address; may be null
 * @param causes empty: any
 * @param state null: any
 */
public record SuppressionFilter(String text, List<SuppressionCause> causes, SuppressionState state) {}
