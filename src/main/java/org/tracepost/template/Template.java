package org.tracepost.template;

/**
 * Subject and plain text of an e-mail, with merge fields still in them. What is made from it is a {@link MailText}.
 */
public record Template(String subject, String body) {
}
