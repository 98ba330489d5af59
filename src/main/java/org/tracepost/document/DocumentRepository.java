package org.tracepost.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.Deed;
import org.tracepost.platform.Slice;
import org.tracepost.platform.jpa.ListQuery;

@ApplicationScoped
class DocumentRepository {

    private static final String ROW =
            "select new org.tracepost.document.DocumentRow(d.id, d.kind, d.number, c.id, c.name, d.issuedOn, d.dueOn, d.currency, "
                    + "d.gross, d.payable, d.state, (select count(k) from Contact k where k.customer = c and k.email is not null), d.terms.title) ";
    private static final String ROWS = "from Document d join d.customer c";
    /** More customers than these are no search any more: then the names are compared row by row. */
    private static final int MOST_CUSTOMERS = 500;

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
        // a fetched list comes in the order of the rows, whatever its own order is
        return em.createQuery(
                        "select d from Document d join fetch d.customer left join fetch d.contact left join fetch d.lines l where d.id = :id "
                                + "order by l.position",
                        Document.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Document> lock(long id) {
        return Optional.ofNullable(em.find(Document.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A version of its own even when only a line's words change. */
    void newVersion(Document document) {
        em.lock(document, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    Optional<Long> findId(DocumentKind kind, String number) {
        return em.createQuery("select d.id from Document d where d.kind = :kind and d.number = :number", Long.class)
                .setParameter("kind", kind)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    NumberSeries lockSeries(DocumentKind kind) {
        return em.find(NumberSeries.class, kind, LockModeType.PESSIMISTIC_WRITE);
    }

    List<DocumentLogEntry> log(long documentId) {
        return em.createQuery(
                        "select e from DocumentLogEntry e where e.documentId = :id order by e.at desc, e.id desc",
                        DocumentLogEntry.class)
                .setParameter("id", documentId)
                .setMaxResults(Slice.MAX)
                .getResultList();
    }

    /** What was done last, as far as that was since then. */
    Optional<Deed> lastDeed(long documentId, Instant since) {
        return log(documentId).stream()
                .findFirst()
                .filter(entry -> !entry.getAt().isBefore(since))
                .map(entry -> new Deed(entry.getLogin(), entry.getAt()));
    }

    List<DocumentRow> madeFrom(long originId) {
        return em.createQuery(ROW + ROWS + " where d.originId = :origin order by d.id", DocumentRow.class)
                .setParameter("origin", originId)
                .setMaxResults(Slice.MAX)
                .getResultList();
    }

    ListQuery<DocumentRow> list(DocumentFilter filter, LocalDate today) {
        ListQuery<DocumentRow> query = new ListQuery<>(em, DocumentRow.class, ROW, ROWS, "d.issuedOn desc, d.id desc")
                .countedFrom("from Document d")
                .whereGiven("d.kind = :kind", "kind", filter.kind())
                .whereGiven("d.customer.id = :customer", "customer", filter.customerId())
                .whereGiven("d.issuedOn >= :issuedFrom", "issuedFrom", filter.issuedFrom())
                .whereGiven("d.issuedOn <= :issuedTo", "issuedTo", filter.issuedTo())
                .sort("number", "d.number")
                .sort("customer", "c.name")
                .sort("issued", "d.issuedOn")
                .sort("due", "d.dueOn")
                .sort("gross", "d.gross")
                .sort("payable", "d.payable")
                .sort("state", "d.state");
        if (filter.reachable() != null) {
            // by the customers, who are fewer than their documents
            query.where("d.customer.id in (select y.id from Customer y where " + (filter.reachable() ? "" : "not ")
                    + "exists (select k.id from Contact k where k.customer = y and k.email is not null))");
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            search(query, filter.text());
        }
        return byState(query, filter.state(), today);
    }

    /** The next of a list that is read to its end, in the list's own order. */
    List<DocumentRow> after(DocumentFilter filter, LocalDate today, Optional<DocumentRow> last) {
        ListQuery<DocumentRow> query = list(filter, today);
        last.ifPresent(row -> query.where("d.issuedOn <= :day", "day", row.issuedOn())
                .where("d.issuedOn < :day or d.id < :last", "last", row.id()));
        return query.list(Slice.first(Slice.MAX));
    }

    /**
     * The customers are found first: then a database with indexes for parts of words finds documents without reading
     * all of them.
     */
    private void search(ListQuery<DocumentRow> query, String text) {
        List<Long> customers = em.createQuery(
                        "select c.id from Customer c where lower(c.name) like :text escape '!'", Long.class)
                .setParameter("text", ListQuery.contains(text))
                .setMaxResults(MOST_CUSTOMERS + 1)
                .getResultList();
        String own = "lower(d.number) like :text escape '!' or lower(d.terms.title) like :text escape '!'";
        if (customers.size() > MOST_CUSTOMERS) {
            query.whereContains(
                    own
                            + " or d.customer.id in (select x.id from Customer x where lower(x.name) like :text escape '!')",
                    "text",
                    text);
        } else {
            query.whereContains(customers.isEmpty() ? own : own + " or d.customer.id in :customers", "text", text);
            if (!customers.isEmpty()) {
                query.bind("customers", customers);
            }
        }
    }

    private static ListQuery<DocumentRow> byState(ListQuery<DocumentRow> query, DocumentState state, LocalDate today) {
        if (state == null) {
            return query;
        }
        return switch (state) {
            case OVERDUE -> missed(query, state, today).where("d.payable > 0");
            case EXPIRED -> missed(query, state, today);
            case OPEN, PARTLY_PAID ->
                query.where("d.state = :state", "state", state)
                        .bind("today", today)
                        .where(
                                "d.kind not in :lasting or d.dueOn is null or d.dueOn >= :today",
                                "lasting",
                                kinds(DocumentState.EXPIRED))
                        .where(
                                "d.kind not in :owed or d.dueOn is null or d.dueOn >= :today or d.payable <= 0",
                                "owed",
                                kinds(DocumentState.OVERDUE));
            default -> query.where("d.state = :state", "state", state);
        };
    }

    private static ListQuery<DocumentRow> missed(ListQuery<DocumentRow> query, DocumentState missed, LocalDate today) {
        return query.where("d.state in :waiting", "waiting", List.of(DocumentState.OPEN, DocumentState.PARTLY_PAID))
                .where("d.kind in :kinds", "kinds", kinds(missed))
                .where("d.dueOn < :today", "today", today);
    }

    private static List<DocumentKind> kinds(DocumentState missed) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.deadline().missed().filter(missed::equals).isPresent())
                .toList();
    }
}
