package org.tracepost.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import org.tracepost.document.DocumentKind;
import org.tracepost.platform.jpa.Where;

/** What the documents of e-mails come to, by currency. */
@ApplicationScoped
class AmountRepository {

    /** Written to before and since: only then their e-mails are asked. */
    private static final String WITHIN = "d.firstMailedAt >= :from or d.lastMailedAt < :until or exists "
            + "(select r.id from Recipient r where r.documentId = d.id and r.createdAt >= :from and r.createdAt < :until)";

    @PersistenceContext
    private EntityManager em;

    List<CurrencySum> of(MailFilter filter) {
        return filter.isOfTimeAlone() ? ofDocuments(filter) : ofMails(filter);
    }

    /** The documents know when they were written about: from an index alone. */
    private List<CurrencySum> ofDocuments(MailFilter filter) {
        Where where = new Where().and("d.kind in :kinds", "kinds", filter.kind() == null ? EnumSet.allOf(DocumentKind.class) : EnumSet.of(filter.kind()))
                .and("d.lastMailedAt is not null").given("d.lastMailedAt >= :from", "from", filter.from())
                .given("d.firstMailedAt < :until", "until", filter.until());
        if (filter.from() != null && filter.until() != null) {
            where.and(WITHIN);
        }
        return where.in(em.createQuery(CurrencySum.SELECT + where + CurrencySum.BY_CURRENCY, CurrencySum.class)).getResultList();
    }

    private List<CurrencySum> ofMails(MailFilter filter) {
        Where of = MailReportRepository.ofRecipients(filter);
        String mails = "select r.documentId from Recipient r" + (MailReportRepository.needsMessage(filter) ? " join r.message m" : "") + of;
        String kind = filter.kind() == null ? "" : " and d.kind = :kind";
        if (filter.kind() != null) {
            of.bind("kind", filter.kind());
        }
        return of.in(em.createQuery(CurrencySum.SELECT + " where d.id in (" + mails + ")" + kind + CurrencySum.BY_CURRENCY, CurrencySum.class)).getResultList();
    }
}
