package org.tracepost.document;

/**
 * What a customer filled in.
 *
 * @param agreed yes or no
 * @param name as typed
 * @param role what they are at the customer; may be null
 * @param words what they say about it; may be null
 * @param consent whether they ticked that they agree to be bound; asked for a signature only
 * @param pdfSha256 the fingerprint of the PDF that the page showed
 */
public record AnswerForm(boolean agreed, String name, String role, String words, boolean consent, String pdfSha256) {}
