package org.tracepost.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customers;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.DocumentRow;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.DocumentMail;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.DroppedNews;
import org.tracepost.suppression.Suppressions;

/** Sends the invoices that are ticked in a list, each to its usual contacts in their language. */
@Named
@RequestScoped
public class BulkSendBean {

    @Inject
    private Dispatch dispatch;

    @Inject
    private Page page;

    @Inject
    private Event<DroppedNews> droppedNews;

    @Inject
    private Customers customers;

    @Inject
    private Suppressions suppressions;

    @Inject
    private DocumentMail mail;

    /** By the documents' ids: a page asks several times. */
    private final Map<List<Long>, Map<String, String>> blockedOf = new HashMap<>();

    private boolean attachPdf = true;

    /** What cannot go to anybody is said at once, not left to be found. */
    public String send(List<Long> documentIds) {
        Dispatch.BulkResult result = dispatch.sendDocuments(documentIds, attachPdf);
        page.keep();
        if (!result.waiting().isEmpty()) {
            page.warn("send.warn.waiting", result.waiting().size());
        }
        droppedNews.fire(new DroppedNews(result.dropped(), result.recipients()));
        if (result.recipients() > result.dropped().size()) {
            page.info("send.info.bulk", result.sent().size());
        }
        return page.go("/document/list");
    }

    /**
     * Whom the chosen documents would go to and who is blocked: name by address. Only for customers who have a blocked
     * contact at all it is asked who gets the document.
     */
    public Map<String, String> blockedReceivers(List<DocumentRow> documents) {
        return blockedOf.computeIfAbsent(documents.stream().map(DocumentRow::id).toList(), ids -> find(documents));
    }

    private Map<String, String> find(List<DocumentRow> documents) {
        List<ContactRow> contacts = customers.reachableContacts(
                documents.stream().map(DocumentRow::customerId).distinct().toList());
        Set<EmailAddress> blocked = suppressions
                .findAll(contacts.stream().map(ContactRow::email).toList())
                .keySet();
        Map<Long, ContactRow> bad = contacts.stream()
                .filter(c -> blocked.contains(c.email()))
                .collect(Collectors.toMap(ContactRow::id, c -> c));
        Set<Long> concerned = bad.values().stream().map(ContactRow::customerId).collect(Collectors.toSet());
        Map<String, String> names = new LinkedHashMap<>();
        documents.stream()
                .filter(d -> concerned.contains(d.customerId()))
                .flatMap(d -> mail.compose(d.id(), null, null).contactIds().stream())
                .filter(bad::containsKey)
                .map(bad::get)
                .forEach(c -> names.put(c.email().toString(), c.name() + ", " + c.customerName()));
        return names;
    }

    public boolean isAttachPdf() {
        return attachPdf;
    }

    public void setAttachPdf(boolean attachPdf) {
        this.attachPdf = attachPdf;
    }
}
