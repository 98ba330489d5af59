package org.tracepost.message;

import java.util.List;
import java.util.Locale;
import org.tracepost.template.TemplatePurpose;

/**
 * What a send dialog starts with.
 *
 * @param purpose    "invoice again" is chosen by itself when the document went out before
 * @param subject    the template's, merge fields not yet filled
 * @param body       the template's, merge fields not yet filled
 * @param contactIds who gets this document by default; empty: nobody at this customer has an address
 */
public record Composition(TemplatePurpose purpose, Locale language, String subject, String body, List<Long> contactIds) {
}
