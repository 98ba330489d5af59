package org.tracepost.platform.rest;

import java.util.List;

/** One page of a list. {@code total} counts all rows that match, so that a caller knows when it has them all. */
public record PageJson<T>(List<T> items, long total, int offset, int limit) {}
