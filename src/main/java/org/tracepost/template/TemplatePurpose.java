package org.tracepost.template;

import static org.tracepost.template.MergeField.CHARGE_AMOUNT;
import static org.tracepost.template.MergeField.CHARGE_DATE;
import static org.tracepost.template.MergeField.CHARGE_REASON;
import static org.tracepost.template.MergeField.CHARGE_RETRY;
import static org.tracepost.template.MergeField.COMMENT_AUTHOR;
import static org.tracepost.template.MergeField.COMMENT_TEXT;
import static org.tracepost.template.MergeField.DOCUMENT_CORRECTS;
import static org.tracepost.template.MergeField.DOCUMENT_DAYS_LEFT;
import static org.tracepost.template.MergeField.DOCUMENT_DAYS_OVERDUE;
import static org.tracepost.template.MergeField.DOCUMENT_DUE;
import static org.tracepost.template.MergeField.DOCUMENT_ENDS_ON;
import static org.tracepost.template.MergeField.DOCUMENT_INVOICE;
import static org.tracepost.template.MergeField.DOCUMENT_ISSUED;
import static org.tracepost.template.MergeField.DOCUMENT_KIND;
import static org.tracepost.template.MergeField.DOCUMENT_NEXT_PERIOD;
import static org.tracepost.template.MergeField.DOCUMENT_NUMBER;
import static org.tracepost.template.MergeField.DOCUMENT_OPEN;
import static org.tracepost.template.MergeField.DOCUMENT_PAID;
import static org.tracepost.template.MergeField.DOCUMENT_PERIOD;
import static org.tracepost.template.MergeField.DOCUMENT_SENT;
import static org.tracepost.template.MergeField.DOCUMENT_SIGN_BY;
import static org.tracepost.template.MergeField.DOCUMENT_TITLE;
import static org.tracepost.template.MergeField.DOCUMENT_TOTAL;
import static org.tracepost.template.MergeField.DOCUMENT_VALID_UNTIL;
import static org.tracepost.template.MergeField.PAYMENT_AMOUNT;
import static org.tracepost.template.MergeField.PAYMENT_DATE;
import static org.tracepost.template.MergeField.PAYMENT_REFERENCE;
import static org.tracepost.template.MergeField.REMINDER_AGAIN;
import static org.tracepost.template.MergeField.REMINDER_FIRST;
import static org.tracepost.template.MergeField.REMINDER_LAST;
import static org.tracepost.template.MergeField.REMINDER_STEP;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an e-mail is for. A further purpose costs a constant here and one text per language beside
 * {@link TemplateTexts}.
 */
public enum TemplatePurpose {
    /** An invoice goes to the customer for the first time. */
    INVOICE(DOCUMENT_DUE, DOCUMENT_OPEN),
    /** An invoice that was sent before goes again. */
    INVOICE_AGAIN(DOCUMENT_DUE, DOCUMENT_OPEN, DOCUMENT_SENT),
    /**
     * An invoice was not paid in time; one text for all steps, friendlier or firmer by what the reminder fields say.
     */
    INVOICE_OVERDUE(
            DOCUMENT_DUE,
            DOCUMENT_OPEN,
            DOCUMENT_SENT,
            DOCUMENT_DAYS_OVERDUE,
            REMINDER_STEP,
            REMINDER_FIRST,
            REMINDER_AGAIN,
            REMINDER_LAST),
    /** An estimate goes to the customer for the first time. */
    ESTIMATE(DOCUMENT_VALID_UNTIL, DOCUMENT_DAYS_LEFT),
    /** An estimate that was sent before goes again. */
    ESTIMATE_AGAIN(DOCUMENT_VALID_UNTIL, DOCUMENT_DAYS_LEFT, DOCUMENT_SENT),
    /** An estimate that was not answered can soon be accepted no more. */
    ESTIMATE_EXPIRING(DOCUMENT_VALID_UNTIL, DOCUMENT_DAYS_LEFT, DOCUMENT_SENT),
    /** A proposal goes to the customer. */
    PROPOSAL(DOCUMENT_VALID_UNTIL, DOCUMENT_DAYS_LEFT, DOCUMENT_SENT),
    /** A proposal that was not answered can soon be accepted no more. */
    PROPOSAL_EXPIRING(DOCUMENT_VALID_UNTIL, DOCUMENT_DAYS_LEFT, DOCUMENT_SENT),
    /** Somebody of ours commented on a document, of whatever kind. */
    COMMENT(COMMENT_TEXT, COMMENT_AUTHOR),
    /** A credit note goes to the customer. */
    CREDIT_NOTE(DOCUMENT_CORRECTS),
    /** A contract goes to the customer to be signed. */
    CONTRACT(DOCUMENT_SIGN_BY, DOCUMENT_DAYS_LEFT, DOCUMENT_ENDS_ON, DOCUMENT_SENT),
    /** A subscription goes to the customer, at first or for a new period. */
    SUBSCRIPTION(DOCUMENT_PERIOD, DOCUMENT_NEXT_PERIOD, DOCUMENT_ENDS_ON, DOCUMENT_INVOICE, DOCUMENT_SENT),
    /** The bank or card company did not pay what a subscription costs. */
    SUBSCRIPTION_FAILED(
            DOCUMENT_PERIOD,
            DOCUMENT_NEXT_PERIOD,
            DOCUMENT_INVOICE,
            CHARGE_AMOUNT,
            CHARGE_DATE,
            CHARGE_REASON,
            CHARGE_RETRY),
    /** A payment came in. */
    PAYMENT_RECEIPT(DOCUMENT_OPEN, DOCUMENT_PAID, PAYMENT_AMOUNT, PAYMENT_DATE, PAYMENT_REFERENCE),
    /** A clerk writes to one, some or all customers; no document belongs to it. */
    MESSAGE;

    private static final Set<MergeField> ALWAYS = EnumSet.range(MergeField.CUSTOMER_NAME, MergeField.CLERK_NAME);
    private static final Set<MergeField> OF_EACH_DOCUMENT =
            EnumSet.of(DOCUMENT_KIND, DOCUMENT_NUMBER, DOCUMENT_TITLE, DOCUMENT_ISSUED, DOCUMENT_TOTAL);

    private final List<MergeField> own;

    TemplatePurpose(MergeField... own) {
        this.own = List.of(own);
    }

    /** The fields that a text of this purpose may use. */
    public Set<MergeField> fields() {
        Set<MergeField> fields = EnumSet.copyOf(ALWAYS);
        if (this != MESSAGE) {
            fields.addAll(OF_EACH_DOCUMENT);
        }
        fields.addAll(own);
        return Collections.unmodifiableSet(fields);
    }

    /** The name in file names, addresses and keys, e.g. {@code invoice-again}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose of that key or name, e.g. {@code invoice-again}; empty when there is none. */
    public static Optional<TemplatePurpose> find(String text) {
        return Arrays.stream(values())
                .filter(purpose ->
                        purpose.key().equalsIgnoreCase(text) || purpose.name().equals(text))
                .findFirst();
    }
}
