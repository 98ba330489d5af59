package org.tracepost.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.Slice;
import org.tracepost.platform.jpa.ListQuery;

@ApplicationScoped
class DocumentRepository {

    @PersistenceContext
    private EntityManager em;

    void add(Document document) {
        em.persist(document);
        em.flush();
    }

    void add(DocumentLogEntry entry) {
        em.persist(entry);
    }

    Optional<Document> find(long id) {
        return em.createQuery("select d from Document d join fetch d.customer left join fetch d.contact left join fetch d.lines where d.id = :id",
                Document.class).setParameter("id", id).getResultStream().findFirst();
    }

    Optional<Long> findId(DocumentKind kind, String number) {
        return em.createQuery("select d.id from Document d where d.kind = :kind and d.number = :number", Long.class)
                .setParameter("kind", kind).setParameter("number", number).getResultStream().findFirst();
    }

    NumberSeries lockSeries(DocumentKind kind) {
        return em.find(NumberSeries.class, kind, LockModeType.PESSIMISTIC_WRITE);
    }

    List<DocumentLogEntry> log(long documentId) {
        return em.createQuery("select e from DocumentLogEntry e where e.documentId = :id order by e.at desc, e.id desc", DocumentLogEntry.class)
                .setParameter("id", documentId).setMaxResults(Slice.MAX).getResultList();
    }

    ListQuery<DocumentRow> list(DocumentFilter filter, LocalDate today) {
        ListQuery<DocumentRow> query = new ListQuery<>(em, DocumentRow.class, "select new org.tracepost.document.DocumentRow(d.id, d.kind, d.number, "
                + "c.id, c.name, d.issuedOn, d.dueOn, d.currency, d.gross, d.payable, d.state, k.email)",
                "from Document d join d.customer c left join d.contact k", "d.issuedOn desc, d.id desc")
                .whereGiven("d.kind = :kind", "kind", filter.kind())
                .whereGiven("c.id = :customer", "customer", filter.customerId())
                .whereGiven("d.issuedOn >= :issuedFrom", "issuedFrom", filter.issuedFrom())
                .whereGiven("d.issuedOn <= :issuedTo", "issuedTo", filter.issuedTo())
                .whereContains("lower(d.number) like :text escape '!' or lower(c.name) like :text escape '!'", "text", filter.text())
                .sort("number", "d.number").sort("customer", "c.name").sort("issued", "d.issuedOn").sort("due", "d.dueOn")
                .sort("gross", "d.gross").sort("payable", "d.payable").sort("state", "d.state");
        if (filter.reachable() != null) {
            query.where(filter.reachable() ? "k.email is not null" : "k.email is null");
        }
        return byState(query, filter.state(), today);
    }

    private static ListQuery<DocumentRow> byState(ListQuery<DocumentRow> query, DocumentState state, LocalDate today) {
        if (state == null) {
            return query;
        }
        List<DocumentState> owed = List.of(DocumentState.OPEN, DocumentState.PARTLY_PAID);
        return switch (state) {
            case OVERDUE -> query.where("d.state in :owed", "owed", owed).where("d.dueOn < :today", "today", today).where("d.payable > 0");
            case OPEN, PARTLY_PAID -> query.where("d.state = :state", "state", state)
                    .where("d.dueOn is null or d.dueOn >= :today or d.payable <= 0", "today", today);
            default -> query.where("d.state = :state", "state", state);
        };
    }
}
