package org.tracepost.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tracepost.message.DocumentPurposes;
import org.tracepost.platform.Slice;
import org.tracepost.platform.jpa.Where;

@ApplicationScoped
class DebtRepository {

    private static final String ORDER = " order by d.debtDay, d.id";

    @PersistenceContext
    private EntityManager em;

    /** The longest due first. */
    List<DebtRow> list(DebtFilter filter, Slice slice) {
        Where where = of(filter);
        return where.in(em.createQuery(DebtRow.SELECT + where + ORDER, DebtRow.class))
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
    }

    List<DebtRow> after(DebtFilter filter, Optional<DebtRow> last) {
        Where where = of(filter);
        last.ifPresent(row -> where.and("d.debtDay >= :day", "day", row.day())
                .and("d.debtDay > :day or d.id > :last", "last", row.id()));
        return where.in(em.createQuery(DebtRow.SELECT + where + ORDER, DebtRow.class))
                .setMaxResults(MailReportRepository.AT_ONCE)
                .getResultList();
    }

    /** From an index alone: what it holds is counted, not the rows. */
    List<CurrencySum> sums(DebtFilter filter) {
        Where where = of(filter);
        return where.in(em.createQuery(CurrencySum.SELECT + where + CurrencySum.BY_CURRENCY, CurrencySum.class))
                .getResultList();
    }

    /** The e-mails that brought these, newest first. */
    List<DebtMail> mails(Collection<Long> documentIds) {
        return documentIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                DebtMail.SELECT
                                        + " where r.documentId in :ids and m.purpose not in :about order by r.id desc",
                                DebtMail.class)
                        .setParameter("ids", documentIds)
                        .setParameter("about", DocumentPurposes.ABOUT)
                        .getResultList();
    }

    /** Brought by an e-mail that was opened, or by none that is known to be. */
    private static Where of(DebtFilter filter) {
        return new Where()
                .and("d.mailOpened = :opened", "opened", filter.opened())
                .and("d.debtDay is not null")
                .given("d.customer.id = :customer", "customer", filter.customerId())
                .given("d.dueOn < :before", "before", filter.dueBefore());
    }
}
