package org.tracepost.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tracepost.document.DocumentKind;
import org.tracepost.platform.jpa.Where;

/** What the documents of e-mails come to, by currency. */
@ApplicationScoped
class AmountRepository {

    private static final int AT_ONCE = 1000;

    @PersistenceContext
    private EntityManager em;

    List<CurrencySum> of(MailFilter filter) {
        return filter.isOfTimeAlone() ? ofDocuments(filter) : ofMails(filter);
    }

    /**
     * The documents know when they were written about; only those to which that was before the time and after it are
     * asked for what was in between.
     */
    private List<CurrencySum> ofDocuments(MailFilter filter) {
        Where where = ofKind(filter)
                .and("d.lastMailedAt is not null")
                .given("d.lastMailedAt >= :from", "from", filter.from())
                .given("d.firstMailedAt < :until", "until", filter.until());
        if (filter.from() == null || filter.until() == null) {
            return sums(where);
        }
        Map<String, CurrencySum> sums = new TreeMap<>();
        add(sums, sums(where.and("d.firstMailedAt >= :from or d.lastMailedAt < :until")));
        List<Long> before = writtenBeforeAndSince(filter);
        for (int n = 0; n < before.size(); n += AT_ONCE) {
            add(
                    sums,
                    sums(new Where()
                            .and("d.id in :ids", "ids", before.subList(n, Math.min(before.size(), n + AT_ONCE)))
                            .and(
                                    "exists (select r.id from Recipient r where r.documentId = d.id and r.createdAt >= :from and r.createdAt < :until)")
                            .bind("from", filter.from())
                            .bind("until", filter.until())));
        }
        return List.copyOf(sums.values());
    }

    /**
     * Few: hardly any document is written about for long. Not asked together with the rest, because PostgreSQL would
     * then look through all e-mails of the time.
     */
    private List<Long> writtenBeforeAndSince(MailFilter filter) {
        Where where = ofKind(filter)
                .and("d.lastMailedAt >= :until", "until", filter.until())
                .and("d.firstMailedAt < :from", "from", filter.from());
        return where.in(em.createQuery("select d.id from Document d" + where, Long.class))
                .getResultList();
    }

    private static Where ofKind(MailFilter filter) {
        return new Where()
                .and(
                        "d.kind in :kinds",
                        "kinds",
                        filter.kind() == null ? EnumSet.allOf(DocumentKind.class) : EnumSet.of(filter.kind()));
    }

    private List<CurrencySum> sums(Where where) {
        return where.in(em.createQuery(CurrencySum.SELECT + where + CurrencySum.BY_CURRENCY, CurrencySum.class))
                .getResultList();
    }

    private static void add(Map<String, CurrencySum> sums, List<CurrencySum> more) {
        more.forEach(sum -> sums.merge(sum.currency(), sum, CurrencySum::plus));
    }

    private List<CurrencySum> ofMails(MailFilter filter) {
        Where of = MailReportRepository.ofRecipients(filter);
        String mails = "select r.documentId from Recipient r"
                + (MailReportRepository.needsMessage(filter) ? " join r.message m" : "") + of;
        String kind = filter.kind() == null ? "" : " and d.kind = :kind";
        if (filter.kind() != null) {
            of.bind("kind", filter.kind());
        }
        return of.in(em.createQuery(
                        CurrencySum.SELECT + " where d.id in (" + mails + ")" + kind + CurrencySum.BY_CURRENCY,
                        CurrencySum.class))
                .getResultList();
    }
}
