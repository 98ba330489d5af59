package org.tracepost.message;

/** How many recipients of a message have a status; {@code fresh} of them were created less than 72 hours ago. */
record StatusCount(Long messageId, Status status, long count, long fresh) {
}
