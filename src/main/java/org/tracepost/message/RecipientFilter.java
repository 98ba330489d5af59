package org.tracepost.message;

import java.util.Collection;

/**
 * Which recipients a list shows; null, blank or empty: whatever.
 *
 * @param text     part of the name, address or subject
 * @param statuses any of these
 */
public record RecipientFilter(Long messageId, Long documentId, Long customerId, String text, Collection<Status> statuses) {

    public static RecipientFilter ofMessage(long id) {
        return new RecipientFilter(id, null, null, null, null);
    }

    public static RecipientFilter ofDocument(long id) {
        return new RecipientFilter(null, id, null, null, null);
    }

    public static RecipientFilter ofCustomer(long id) {
        return new RecipientFilter(null, null, id, null, null);
    }
}
