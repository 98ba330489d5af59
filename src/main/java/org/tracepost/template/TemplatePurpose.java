package org.tracepost.template;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an e-mail is for. A further purpose costs a constant here and one text per language beside {@link TemplateTexts}.
 */
public enum TemplatePurpose {
    /** An invoice goes to the customer for the first time. */
    INVOICE(MergeField.DOCUMENT_NUMBER, MergeField.DOCUMENT_ISSUED, MergeField.DOCUMENT_TOTAL, MergeField.DOCUMENT_OPEN,
            MergeField.DOCUMENT_DUE),
    /** An invoice that was sent before goes again. */
    INVOICE_AGAIN(MergeField.DOCUMENT_NUMBER, MergeField.DOCUMENT_ISSUED, MergeField.DOCUMENT_TOTAL, MergeField.DOCUMENT_OPEN,
            MergeField.DOCUMENT_DUE, MergeField.DOCUMENT_SENT),
    /** A credit note goes to the customer. */
    CREDIT_NOTE(MergeField.DOCUMENT_NUMBER, MergeField.DOCUMENT_ISSUED, MergeField.DOCUMENT_TOTAL, MergeField.DOCUMENT_CORRECTS),
    /** A clerk writes to one, some or all customers; no document belongs to it. */
    MESSAGE;

    private static final Set<MergeField> ALWAYS = EnumSet.range(MergeField.CUSTOMER_NAME, MergeField.CLERK_NAME);

    private final Set<MergeField> own;

    TemplatePurpose(MergeField... own) {
        this.own = Set.of(own);
    }

    /** The fields that a text of this purpose may use. */
    public Set<MergeField> fields() {
        Set<MergeField> fields = EnumSet.copyOf(ALWAYS);
        fields.addAll(own);
        return Collections.unmodifiableSet(fields);
    }

    /** The name in file names, addresses and keys, e.g. {@code invoice-again}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
