package org.tracepost.message;

import java.time.Instant;
import java.util.Collection;
import org.tracepost.mail.EmailAddress;
import org.tracepost.template.TemplatePurpose;

/**
 * Which recipients a list shows; null, blank or empty: whatever.
 *
 * @param text a whole address, or a part of a name or address; among all e-mails also of a customer's name, a
 *     document's number or a subject
 * @param statuses any of these
 * @param since written then or later
 * @param until written before then
 * @param sender login of who wrote the message
 */
public record RecipientFilter(
        Long messageId,
        Long documentId,
        Long customerId,
        String text,
        Collection<Status> statuses,
        Instant since,
        Instant until,
        TemplatePurpose purpose,
        String sender) {

    public RecipientFilter(Long messageId, Long documentId, Long customerId, String text, Collection<Status> statuses) {
        this(messageId, documentId, customerId, text, statuses, null, null, null, null);
    }

    public static RecipientFilter all() {
        return new RecipientFilter(null, null, null, null, null);
    }

    public static RecipientFilter ofMessage(long id) {
        return new RecipientFilter(id, null, null, null, null);
    }

    public static RecipientFilter ofDocument(long id) {
        return new RecipientFilter(null, id, null, null, null);
    }

    public static RecipientFilter ofCustomer(long id) {
        return new RecipientFilter(null, null, id, null, null);
    }

    /** Whether it asks for something that stands in the messages. */
    boolean asksMessages() {
        return purpose != null || sender != null && !sender.isBlank();
    }

    /**
     * The text in the form in which addresses are compared, when it is a whole address: then an index knows the e-mails
     * to it; otherwise null.
     */
    String wholeAddress() {
        return text == null
                ? null
                : EmailAddress.parse(text.strip()).map(EmailAddress::comparable).orElse(null);
    }

    /** The text to search for, unless it is a whole address; null when there is none. */
    String words() {
        return text == null || text.isBlank() || wholeAddress() != null ? null : text;
    }

    /** Whether it is about one message, document or customer, whose e-mails can be read one by one. */
    boolean isNarrow() {
        return messageId != null || documentId != null || customerId != null;
    }

    /** The list's own order: the newest first, by what a period is found by where there is one. */
    String order() {
        return since == null && until == null ? "r.id desc" : "r.createdAt desc, r.id desc";
    }
}
