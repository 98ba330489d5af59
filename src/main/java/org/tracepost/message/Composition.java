package org.tracepost.message;

import java.util.List;
import java.util.Locale;
import org.tracepost.customer.ContactRow;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;

/**
 * What a send dialog starts with.
 *
 * @param purpose the template that was asked for, or the one that fits by itself: "invoice again" when the document
 *     went out before
 * @param purposes the templates there are for this kind of document
 * @param words the template's, merge fields not yet filled
 * @param contactIds who gets this document by default; empty: nobody at this customer has an address
 * @param contacts everybody at the customer who has one
 */
public record Composition(
        TemplatePurpose purpose,
        List<TemplatePurpose> purposes,
        Locale language,
        Template words,
        List<Long> contactIds,
        List<ContactRow> contacts) {}
