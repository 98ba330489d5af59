package org.tracepost.message;

/**
 * How many recipients of a message have a status; {@code fresh} of them were created less than 72 hours ago. Public and
 * boxed for the query that makes it.
 */
public record StatusCount(Long messageId, Status status, Long count, Long fresh) {}
