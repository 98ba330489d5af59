package org.tracepost.document;

/**
 * Through which e-mail, and from where, a customer speaks on the online copy: whose link it was, not who held it.
 *
 * @param recipientId the e-mail's recipient
 * @param email the address that the link was sent to
 * @param address the network address of the request; full for a signature, otherwise shortened
 * @param program the browser's own name (User-Agent); may be empty
 */
public record Witness(long recipientId, String email, String address, String program) {}
