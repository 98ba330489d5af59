package org.tracepost.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.message.DocumentPurposes;
import org.tracepost.platform.Slice;
import org.tracepost.platform.jpa.Where;

@ApplicationScoped
class DebtRepository {

    private static final String BROUGHT = "select r.id from Recipient r join r.message m where r.documentId = d.id and m.purpose not in :about";
    private static final String OPENED = "select o.id from Recipient o join o.message n where o.documentId = d.id and n.purpose not in :about "
            + "and (o.openedAt is not null or o.lastOpenOn is not null)";
    private static final String ORDER = " order by coalesce(d.dueOn, d.issuedOn), d.id";

    @PersistenceContext
    private EntityManager em;

    /** The longest due first. */
    List<DebtRow> list(DebtFilter filter, Slice slice) {
        Where where = of(filter);
        return where.in(em.createQuery(DebtRow.SELECT + where + ORDER, DebtRow.class)).setFirstResult(slice.offset()).setMaxResults(slice.limit()).getResultList();
    }

    List<DebtRow> after(DebtFilter filter, Optional<DebtRow> last) {
        Where where = of(filter);
        last.ifPresent(row -> where.and("coalesce(d.dueOn, d.issuedOn) > :day or coalesce(d.dueOn, d.issuedOn) = :day and d.id > :last", "day", row.day())
                .bind("last", row.id()));
        return where.in(em.createQuery(DebtRow.SELECT + where + ORDER, DebtRow.class)).setMaxResults(MailReportRepository.AT_ONCE).getResultList();
    }

    List<CurrencySum> sums(DebtFilter filter) {
        Where where = of(filter);
        return where.in(em.createQuery(CurrencySum.SELECT + where + CurrencySum.BY_CURRENCY, CurrencySum.class)).getResultList();
    }

    /** The e-mails that brought these, newest first. */
    List<DebtMail> mails(Collection<Long> documentIds) {
        return documentIds.isEmpty() ? List.of()
                : em.createQuery(DebtMail.SELECT + " where r.documentId in :ids and m.purpose not in :about order by r.id desc", DebtMail.class)
                        .setParameter("ids", documentIds).setParameter("about", DocumentPurposes.ABOUT).getResultList();
    }

    private static Where of(DebtFilter filter) {
        return new Where().and("d.kind = :invoice", "invoice", DocumentKind.INVOICE)
                .and("d.state in :unpaid", "unpaid", List.of(DocumentState.OPEN, DocumentState.PARTLY_PAID)).and("d.payable > 0")
                .given("d.customer.id = :customer", "customer", filter.customerId())
                .given("d.dueOn < :before", "before", filter.dueBefore())
                .and("exists (" + BROUGHT + ")", "about", DocumentPurposes.ABOUT)
                .and((filter.opened() ? "" : "not ") + "exists (" + OPENED + ")");
    }
}
