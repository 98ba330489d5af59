package org.tracepost.report;

/**
 * A proof of dispatch.
 *
 * @param pdf with the documents that were sent and the reports that came back as attachments
 * @param sha256 of the PDF; it stands in the audit trail
 */
public record Proof(String fileName, byte[] pdf, String sha256) {}
