package org.tracepost.template;

import java.util.Arrays;
import java.util.Optional;

/**
 * A hole in a template: the name a clerk writes between the braces. Those that are a {@link #isCondition() condition}
 * hold {@link #YES} or nothing.
 */
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
    /** What sort of document it is, in the recipient's language: "invoice", "Rechnung". */
    DOCUMENT_KIND("document.kind"),
    DOCUMENT_NUMBER("document.number"),
    /** What an offer, a contract or a subscription is called; may be empty. */
    DOCUMENT_TITLE("document.title"),
    DOCUMENT_ISSUED("document.issued"),
    /**
     * The gross total, with currency. For a subscription: of one period. Empty for a proposal or contract without
     * lines.
     */
    DOCUMENT_TOTAL("document.total"),
    /** What is still to pay, with currency. */
    DOCUMENT_OPEN("document.open"),
    /** Whether nothing is left to pay. */
    DOCUMENT_PAID("document.paid"),
    /** The last day to pay; may be empty. */
    DOCUMENT_DUE("document.due"),
    /** How many days ago the last day to pay was; empty before. */
    DOCUMENT_DAYS_OVERDUE("document.days_overdue"),
    /** The last day on which an estimate or proposal can be accepted; may be empty. */
    DOCUMENT_VALID_UNTIL("document.valid_until"),
    /** The last day to sign a contract; may be empty. */
    DOCUMENT_SIGN_BY("document.sign_by"),
    /** How many days are left until the deadline; empty after it. */
    DOCUMENT_DAYS_LEFT("document.days_left"),
    /** How often a subscription is invoiced, to stand behind an amount: "monthly", "al mes". */
    DOCUMENT_PERIOD("document.period"),
    /** The first day of a subscription's next period; empty when there is none. */
    DOCUMENT_NEXT_PERIOD("document.next_period"),
    /** The last day of a subscription or contract; empty when none is agreed. */
    DOCUMENT_ENDS_ON("document.ends_on"),
    /** The number of the invoice that was issued for a subscription's period; may be empty. */
    DOCUMENT_INVOICE("document.invoice"),
    /** The day on which the document was sent before; empty the first time. */
    DOCUMENT_SENT("document.sent"),
    /** For a credit note: the number of the invoice it corrects; may be empty. */
    DOCUMENT_CORRECTS("document.corrects"),
    /** Which reminder it is, counted from 1; empty for one that a clerk sends by hand. */
    REMINDER_STEP("reminder.step"),
    /** Whether it is the first of the reminders. */
    REMINDER_FIRST("reminder.first"),
    /** Whether there was one before and will be one after it. */
    REMINDER_AGAIN("reminder.again"),
    /** Whether it is the last of several reminders. */
    REMINDER_LAST("reminder.last"),
    PAYMENT_AMOUNT("payment.amount"),
    PAYMENT_DATE("payment.date"),
    /** What the payer wrote on it; may be empty. */
    PAYMENT_REFERENCE("payment.reference"),
    CHARGE_AMOUNT("charge.amount"),
    CHARGE_DATE("charge.date"),
    /** Why a charge failed, as the bank says; may be empty. */
    CHARGE_REASON("charge.reason"),
    /** The day on which the charge will be tried again; may be empty. */
    CHARGE_RETRY("charge.retry"),
    COMMENT_TEXT("comment.text"),
    /** Who wrote the comment. */
    COMMENT_AUTHOR("comment.author");

    /** What a field that is only asked for in conditions holds when the answer is yes. */
    public static final String YES = "yes";

    private final String key;

    MergeField(String key) {
        this.key = key;
    }

    /** The name as written in a text, e.g. {@code customer.name}. */
    public String key() {
        return key;
    }

    /** Whether it is there to be asked for, not to be shown. */
    public boolean isCondition() {
        return this == DOCUMENT_PAID || this == REMINDER_FIRST || this == REMINDER_AGAIN || this == REMINDER_LAST;
    }

    /** The field of that name; empty when there is none. */
    public static Optional<MergeField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
