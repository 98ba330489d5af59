package org.tracepost.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Status;
import org.tracepost.template.TemplatePurpose;

/** Reads what decides about the reminders of many documents; one query for each kind of fact. */
@ApplicationScoped
class FactsRepository {

    private static final Set<TemplatePurpose> WITHOUT_DOCUMENT = EnumSet.of(
            TemplatePurpose.COMMENT,
            TemplatePurpose.PAYMENT_RECEIPT,
            TemplatePurpose.SUBSCRIPTION_FAILED,
            TemplatePurpose.MESSAGE);
    private static final Set<TemplatePurpose> REMINDERS = EnumSet.of(
            TemplatePurpose.INVOICE_OVERDUE, TemplatePurpose.ESTIMATE_EXPIRING, TemplatePurpose.PROPOSAL_EXPIRING);
    private static final String MAIL =
            "r.id, r.address, m.purpose, r.status, r.confirmable, r.sentAt, r.deliveredAt, r.openedAt, r.statusAt, r.handledAt, "
                    + "r.createdAt from Recipient r join r.message m";

    @PersistenceContext
    private EntityManager em;

    /**
     * A document and its customer, and what a clerk has said about their reminders.
     *
     * @param contactId its own contact; null: none
     * @param pause null: none
     * @param muted the customer gets no reminders
     */
    record Row(
            long id,
            DocumentKind kind,
            String number,
            long customerId,
            String customerName,
            Long contactId,
            DocumentState state,
            LocalDate dueOn,
            BigDecimal payable,
            String currency,
            DocumentFacts.Pause pause,
            boolean muted) {}

    List<Row> documents(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : nativeRows(
                                "select d.id, d.kind, d.number, c.id as customer, c.name, d.contact_id, d.state, d.due_on, d.payable, d.currency, p.document_id, "
                                        + "p.until_on, u.customer_id from document d join customer c on c.id = d.customer_id left join reminder_pause p on p.document_id = d.id "
                                        + "left join reminder_muted u on u.customer_id = c.id where d.id in ("
                                        + ReminderRepository.list(ids) + ")")
                        .map(r -> new Row(
                                number(r[0]),
                                DocumentKind.valueOf((String) r[1]),
                                (String) r[2],
                                number(r[3]),
                                (String) r[4],
                                r[5] == null ? null : number(r[5]),
                                DocumentState.valueOf((String) r[6]),
                                ReminderRepository.day(r[7]),
                                (BigDecimal) r[8],
                                (String) r[9],
                                r[10] == null ? null : new DocumentFacts.Pause(ReminderRepository.day(r[11])),
                                r[12] != null))
                        .toList();
    }

    /**
     * The e-mails of each document, oldest first; the invoice of a subscription's period went with the subscription's.
     * What went to a test address instead is none.
     */
    Map<Long, List<MailFact>> mails(Collection<Long> ids) {
        Stream<Object[]> own = rows(
                "select r.documentId, " + MAIL + " where r.documentId in :ids and r.redirectedTo is null order by r.id",
                ids);
        Stream<Object[]> ofPeriods = rows(
                "select x.invoiceId, " + MAIL
                        + ", Reminder x where x.messageId = m.id and x.invoiceId in :ids and r.redirectedTo is null "
                        + "order by r.id",
                ids);
        return Stream.concat(ofPeriods, own)
                .collect(Collectors.groupingBy(
                        r -> (Long) r[0], Collectors.mapping(FactsRepository::mail, Collectors.toList())));
    }

    private static MailFact mail(Object[] r) {
        TemplatePurpose purpose = (TemplatePurpose) r[3];
        Status status = (Status) r[4];
        Instant statusAt = (Instant) r[9];
        Instant proof = Stream.of(r[7], r[8])
                .filter(t -> t != null)
                .map(Instant.class::cast)
                .min(Instant::compareTo)
                .orElse(statusAt);
        boolean settled =
                r[10] != null && status.group() == Status.Group.PROBLEM && !((Instant) r[10]).isBefore(statusAt);
        return new MailFact(
                (Long) r[1],
                (EmailAddress) r[2],
                !WITHOUT_DOCUMENT.contains(purpose),
                REMINDERS.contains(purpose),
                status,
                (Boolean) r[5],
                (Instant) r[6],
                status.arrived() ? proof : null,
                settled,
                (Instant) r[11]);
    }

    Map<Long, List<DocumentFacts.Done>> done(Collection<Long> ids) {
        return rows(
                        "select r.documentId, r.kind, r.deadline, r.step, r.outcome, r.doneOn from Reminder r where r.documentId in :ids order by r.id",
                        ids)
                .collect(Collectors.groupingBy(
                        r -> (Long) r[0],
                        Collectors.mapping(
                                r -> new DocumentFacts.Done(
                                        (ReminderKind) r[1],
                                        (LocalDate) r[2],
                                        (Integer) r[3],
                                        (Outcome) r[4],
                                        (LocalDate) r[5]),
                                Collectors.toList())));
    }

    private static long number(Object id) {
        return ((Number) id).longValue();
    }

    private Stream<Object[]> rows(String jpql, Collection<Long> ids) {
        return ids.isEmpty()
                ? Stream.empty()
                : em.createQuery(jpql, Object[].class).setParameter("ids", ids).getResultList().stream();
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> nativeRows(String sql) {
        return ((List<Object[]>) em.createNativeQuery(sql).getResultList()).stream();
    }
}
