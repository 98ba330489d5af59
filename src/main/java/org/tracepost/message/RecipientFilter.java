package org.tracepost.message;

import java.time.Instant;
import java.util.Collection;
import org.tracepost.template.TemplatePurpose;

/**
 * Which recipients a list shows; null, blank or empty: whatever.
 *
 * @param text     part of the name, address or, among those of many messages, subject
 * @param statuses any of these
 * @param since    written then or later
 * @param until    written before then
 * @param sender   login of who wrote the message
 */
public record RecipientFilter(Long messageId, Long documentId, Long customerId, String text, Collection<Status> statuses, Instant since, Instant until,
        TemplatePurpose purpose, String sender) {

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

    /** Whether it asks for something that stands in the messages: of one message they all say the same. */
    boolean asksMessages() {
        return purpose != null || sender != null && !sender.isBlank() || text != null && !text.isBlank() && messageId == null;
    }

    /** The list's own order: the newest first, by what a period is found by where there is one. */
    String order() {
        return since == null && until == null ? "r.id desc" : "r.createdAt desc, r.id desc";
    }
}
