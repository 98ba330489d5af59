package org.tracepost.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.jpa.InstantConverter;

/** What is written about the sample itself, and the little that no service of another room would write. */
@ApplicationScoped
class SampleRepository {

    private static final List<String> EMPTY =
            List.of("customer", "document", "message", "bounce_report", "suppression", "webhook");
    /** Those in whose names the sample's e-mails and documents stand; what timers do is the system's. */
    private static final String CLERK = "case mod(%s, 3) when 0 then 'anna' when 1 then 'marek' else 'lena' end";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Whether nobody has worked with this installation yet. */
    boolean isUntouched() {
        return EMPTY.stream().allMatch(table -> em.createNativeQuery("select 1 from " + table)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty())
                && find().isEmpty();
    }

    Optional<SampleRun> find() {
        return Optional.ofNullable(em.find(SampleRun.class, SampleRun.ONLY));
    }

    void begin(SampleRun run) {
        em.persist(run);
        em.flush();
    }

    void progress(int percent) {
        em.find(SampleRun.class, SampleRun.ONLY).progress(percent, clock.instant());
    }

    void end(SampleRun.State how, Instant now) {
        em.find(SampleRun.class, SampleRun.ONLY).end(how, now);
    }

    /** Why a reminder went out, and the day that its sentence names. @param day null: it names none */
    private record Ground(String reason, LocalDate day) {}

    /** That a step was done: the timers themselves would have put the e-mail into the outbox. */
    void reminded(
            long documentId,
            String kind,
            LocalDate deadline,
            int step,
            WrittenMessage written,
            Instant at,
            ZoneId zone) {
        em.flush();
        Ground ground = kind.equals("PERIOD")
                ? new Ground("PERIOD_BEGINS", deadline)
                : ground(documentId, written.messageId(), zone);
        em.createNativeQuery(
                        "insert into reminder (id, document_id, kind, deadline, step, outcome, reason, reason_day, recipients, done_on, done_at, done_by, message_id) "
                                + "select nextval('reminder_seq'), ?, ?, ?, ?, 'SENT', ?, cast(? as date), (select min(address) from recipient where message_id = ?), ?, ?, 'system', ?")
                .setParameter(1, documentId)
                .setParameter(2, kind)
                .setParameter(3, Date.valueOf(deadline))
                .setParameter(4, step)
                .setParameter(5, ground.reason())
                .setParameter(6, ground.day() == null ? null : ground.day().toString())
                .setParameter(7, written.messageId())
                .setParameter(8, Date.valueOf(LocalDate.ofInstant(at, zone)))
                .setParameter(9, Timestamp.from(at))
                .setParameter(10, written.messageId())
                .executeUpdate();
    }

    /** What was known about the document's e-mails when the reminder was written. */
    private Ground ground(long documentId, long reminder, ZoneId zone) {
        Object[] known = (Object[]) em.createNativeQuery(
                        "select min(coalesce(delivered_at, opened_at)), min(handled_at), min(sent_at) from recipient "
                                + "where document_id = ? and message_id <> ?")
                .setParameter(1, documentId)
                .setParameter(2, reminder)
                .getSingleResult();
        if (known[0] != null) {
            return new Ground("ARRIVED", day(known[0], zone));
        }
        return known[1] != null || known[2] == null
                ? new Ground("SETTLED", null)
                : new Ground("NOTHING_CAME_BACK", day(known[2], zone));
    }

    private static LocalDate day(Object moment, ZoneId zone) {
        return LocalDate.ofInstant(InstantConverter.instant(moment), zone);
    }

    /** Gives everything that a person did to one of three clerks. */
    void signed() {
        String people = " where id not in (select message_id from reminder where message_id is not null)";
        em.createNativeQuery("update message set created_by = " + CLERK.formatted("coalesce(document_id, id)") + people)
                .executeUpdate();
        em.createNativeQuery("update document set created_by = " + CLERK.formatted("id"))
                .executeUpdate();
        em.createNativeQuery(
                        "update document_log set login = " + CLERK.formatted("document_id") + " where login = 'system'")
                .executeUpdate();
        em.createNativeQuery("update payment set recorded_by = " + CLERK.formatted("document_id"))
                .executeUpdate();
        em.createNativeQuery("update document_news set seen_by = 'marek' where seen_by is not null")
                .executeUpdate();
        em.createNativeQuery("update suppression set login = 'anna' where cause = 'CLERK'")
                .executeUpdate();
        em.createNativeQuery(
                        "update recipient_event set login = (select m.created_by from recipient r join message m on m.id = r.message_id "
                                + "where r.id = recipient_event.recipient_id) where source = 'USER'")
                .executeUpdate();
    }
}
