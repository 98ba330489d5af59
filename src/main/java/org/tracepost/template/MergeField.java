package org.tracepost.template;

import java.util.Arrays;
import java.util.Optional;

/** A hole in a template: the name a clerk writes between the braces. */
public enum MergeField {
    CUSTOMER_NAME("customer.name"),
    CUSTOMER_NUMBER("customer.number"),
    /** May be empty: invoices often go to an office's address, not to a person. */
    CONTACT_NAME("contact.name"),
    CONTACT_EMAIL("contact.email"),
    COMPANY_NAME("company.name"),
    COMPANY_EMAIL("company.email"),
    COMPANY_PHONE("company.phone"),
    COMPANY_IBAN("company.iban"),
    /** The clerk who sends; empty for what a timer or another program sends. */
    CLERK_NAME("clerk.name"),
    DOCUMENT_NUMBER("document.number"),
    DOCUMENT_ISSUED("document.issued"),
    /** The gross total, with currency. */
    DOCUMENT_TOTAL("document.total"),
    /** What is still to pay, with currency. */
    DOCUMENT_OPEN("document.open"),
    /** The last day to pay; may be empty. */
    DOCUMENT_DUE("document.due"),
    /** The day on which the document was sent before; empty the first time. */
    DOCUMENT_SENT("document.sent"),
    /** For a credit note: the number of the invoice it corrects; may be empty. */
    DOCUMENT_CORRECTS("document.corrects");

    private final String key;

    MergeField(String key) {
        this.key = key;
    }

    /** The name as written in a text, e.g. {@code customer.name}. */
    public String key() {
        return key;
    }

    /** The field of that name; empty when there is none. */
    public static Optional<MergeField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
