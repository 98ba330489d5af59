package org.tracepost.tracking;

/**
 * Addresses that an online copy leads to.
 *
 * @param copy the copy itself, as a path: forms must stay on the host where the page was found
 */
public record CopyPlaces(String copy, String pdf, String logo) {}
