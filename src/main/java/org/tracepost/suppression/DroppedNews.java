package org.tracepost.suppression;

import java.util.List;

/**
 * A page fires it when somebody has sent something, so that they are told at once what was dropped.
 *
 * @param recipientIds what was dropped; empty: nothing
 * @param all how many recipients there were
 */
public record DroppedNews(List<Long> recipientIds, int all) {}
