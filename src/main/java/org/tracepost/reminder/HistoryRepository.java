package org.tracepost.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tracepost.message.Status;
import org.tracepost.platform.jpa.ListQuery;

/** What was done about reminders, and what became of their e-mails. */
@ApplicationScoped
class HistoryRepository {

    @PersistenceContext
    private EntityManager em;

    ListQuery<ReminderRow> list(HistoryFilter filter) {
        return new ListQuery<>(
                        em,
                        ReminderRow.class,
                        "select new org.tracepost.reminder.ReminderRow(r.id, r.documentId, r.kind, d.number, c.id, c.name, r.step, r.deadline, "
                                + "r.outcome, r.reason, r.day, r.recipients, r.doneAt, r.doneBy, r.messageId, r.invoiceId)",
                        "from Reminder r , Document d join d.customer c",
                        "r.doneAt desc, r.id desc")
                .where("d.id = r.documentId")
                .whereGiven("r.documentId = :document", "document", filter.documentId())
                .whereGiven("r.kind = :kind", "kind", filter.kind())
                .whereContains(
                        "lower(d.number) like :text escape '!' or lower(c.name) like :text escape '!'",
                        "text",
                        filter.text())
                .sort("done", "r.doneAt");
    }

    /** The statuses of the recipients of messages. */
    Map<Long, List<Status>> statuses(Collection<Long> messageIds) {
        return messageIds.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select r.message.id, r.status from Recipient r where r.message.id in :ids order by r.id",
                                Object[].class)
                        .setParameter("ids", messageIds)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                r -> (Long) r[0], Collectors.mapping(r -> (Status) r[1], Collectors.toList())));
    }
}
