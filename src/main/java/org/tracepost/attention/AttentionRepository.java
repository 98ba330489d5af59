package org.tracepost.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tracepost.platform.Slice;

/**
 * The list of what needs attention, ordered and paged in the database. It goes along the open troubles and the overdue
 * invoices, of which there are few; of other recipients it asks only, along an index, for those of the same document.
 */
@ApplicationScoped
class AttentionRepository {

    private static final String FAILED = "t.status in ('BOUNCED', 'REJECTED', 'DROPPED')";
    private static final String UNDER_WAY = "x.status in ('QUEUED', 'SENT', 'DELAYED', 'UNCLEAR')";
    /** Said although it follows: H2 looks through all e-mails without a document for those of none. */
    private static final String ABOUT_A_DOCUMENT = "t.document_id is not null and ";
    /** A later e-mail about the same document, or the same plain e-mail once more, whose fate is not known yet. */
    private static final String RETRIED = "(" + ABOUT_A_DOCUMENT
            + "exists (select 1 from recipient x where x.document_id = t.document_id and x.created_at > t.mailed_at and "
            + UNDER_WAY
            + ") or t.document_id is null and exists (select 1 from trouble g where g.problem = t.problem and exists (select 1 from recipient x "
            + "where x.repeats_id = g.recipient_id and x.created_at > t.mailed_at and " + UNDER_WAY + ")))";
    /** Nobody came back to complain of the later one for longer than reports take. */
    private static final String CALM = "x.status = 'SENT' and x.sent_at < ?4";

    private static final String SETTLED = "t.status <> 'COMPLAINT' and (" + ABOUT_A_DOCUMENT
            + "exists (select 1 from recipient x where x.document_id = t.document_id "
            + "and x.created_at > t.mailed_at and (x.status in ('DELIVERED', 'OPENED', 'CLICKED', 'COMPLAINT') or "
            + CALM + ")) "
            + "or t.document_id is null and exists (select 1 from recipient x where x.repeats_id = t.recipient_id and x.created_at > t.mailed_at and "
            + CALM + "))";
    /** The document needs no e-mail any more. A receipt or a comment is for a document in any state. */
    private static final String OVER =
            "(d.state in ('PAID', 'CANCELLED', 'DECLINED', 'INVOICED', 'ENDED') and not exists (select 1 from recipient o "
                    + "join message m on m.id = o.message_id where o.id = t.recipient_id and m.purpose in ('PAYMENT_RECEIPT', 'COMMENT')))";
    /**
     * Of each problem the trouble that speaks for it: a complaint, or else the newest. In one pass, because there may
     * be thousands after a bad night.
     */
    private static final String SPEAKING =
            "(select n.*, row_number() over (partition by n.problem order by case when n.status = 'COMPLAINT' then 0 else 1 end, "
                    + "n.recipient_id desc) as place from trouble n where " + ripe("n") + ")";

    private static final String TROUBLES = "select t.recipient_id as id, case when t.status = 'COMPLAINT' then 0 when "
            + RETRIED + " then 7 when " + FAILED
            + " and d.payable > 0 and (d.due_on < ?1 or d.payable >= ?5) then 1 when " + FAILED
            + " then 2 when t.status = 'NOT_SENT' then 3 "
            + "when t.status = 'UNCLEAR' then 4 else 5 end as urgency, d.payable as payable, t.since as since from "
            + SPEAKING + " t "
            + "left join document d on d.id = t.document_id where t.place = 1 and (d.id is null or not " + OVER
            + ") and not (" + SETTLED + ")";
    private static final String ALL = "from (" + TROUBLES + " union all " + neverOpened("OPEN") + " union all "
            + neverOpened("PARTLY_PAID") + ") p";

    @PersistenceContext
    private EntityManager em;

    /** @param id the recipient that speaks for the problem. @param all how many problems there are altogether */
    record Entry(long id, Urgency urgency, long all) {}

    /**
     * The newest e-mail of each invoice that is overdue, but not for so long that others than clerks see to it, when it
     * left in good time, is not in trouble, and none was ever opened. Most are left out by what their own rows know
     * (ADR 27); each recipient of the others is looked at once, and the few customers and troubles to leave out are
     * read once. A state at a time, because H2 uses the index of documents for one only.
     */
    private static String neverOpened(String state) {
        String calm = "case when r.status in ('SENT', 'DELIVERED') then ";
        return "select max(" + calm + "r.id end) as id, 6 as urgency, d.payable as payable, max(" + calm
                + "r.sent_at end) as since from document d "
                + "join recipient r on r.document_id = d.id where d.kind = 'INVOICE' and d.state = '" + state
                + "' and d.due_on < ?1 and d.due_on >= ?7 and d.payable > 0 and (d.mail_opened is null or d.mail_opened = false) "
                + "and d.customer_id not in (select c.id from customer c where coalesce(c.tracking, ?6) = 'OFF') "
                + "and d.id not in (select t.document_id from trouble t where t.document_id is not null) group by d.id, d.payable having max("
                + calm + "r.sent_at end) < ?4 "
                + "and sum(case when r.status in ('OPENED', 'CLICKED', 'COMPLAINT', 'QUEUED') or r.status in ('SENT', 'DELIVERED') and r.handled_at is not null then 1 else 0 end) = 0";
    }

    /** An unclear or delayed e-mail needs nobody before its time. */
    private static String ripe(String trouble) {
        return "(" + trouble + ".status not in ('UNCLEAR', 'DELAYED') or " + trouble + ".status = 'UNCLEAR' and "
                + trouble + ".since <= ?2 or " + trouble + ".status = 'DELAYED' and " + trouble + ".since <= ?3)";
    }

    /** Worst first; of the same urgency the greatest amount due first, then the newest. */
    List<Entry> list(AttentionLimits.Now now, Slice slice) {
        Query query = with(
                        now,
                        em.createNativeQuery("select p.id, p.urgency, count(*) over () " + ALL
                                + " order by p.urgency, coalesce(p.payable, 0) desc, p.since desc, p.id desc"))
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit());
        List<Entry> entries = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            entries.add(new Entry(
                    ((Number) columns[0]).longValue(),
                    Urgency.values()[((Number) columns[1]).intValue()],
                    ((Number) columns[2]).longValue()));
        }
        return entries;
    }

    long count(AttentionLimits.Now now) {
        return ((Number) with(now, em.createNativeQuery("select count(*) " + ALL))
                        .getSingleResult())
                .longValue();
    }

    /** Takes away what the list no longer shows and never will again, so that the table stays as small as the list. */
    int forgetSettled(Instant calmSince) {
        return em.createNativeQuery(
                        "delete from trouble where recipient_id in (select t.recipient_id from trouble t left join document d on d.id = t.document_id "
                                + "where " + OVER + " or " + SETTLED.replace("?4", "?1") + ")")
                .setParameter(1, Timestamp.from(calmSince))
                .executeUpdate();
    }

    private static Query with(AttentionLimits.Now now, Query query) {
        return query.setParameter(1, Date.valueOf(now.today()))
                .setParameter(2, Timestamp.from(now.unclearBy()))
                .setParameter(3, Timestamp.from(now.delayedBy()))
                .setParameter(4, Timestamp.from(now.calmSince()))
                .setParameter(5, now.largeAmount())
                .setParameter(6, now.usualTracking())
                .setParameter(7, Date.valueOf(now.dueSince()));
    }
}
