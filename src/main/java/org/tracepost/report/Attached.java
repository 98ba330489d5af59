package org.tracepost.report;

/** A file that is attached to a PDF. */
record Attached(String name, String mediaType, byte[] content) {}
