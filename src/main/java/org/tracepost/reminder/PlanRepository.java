package org.tracepost.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tracepost.platform.Slice;
import org.tracepost.platform.jpa.ListQuery;

/** Which steps of which documents lie in some days: ordered and paged in the database, along the index of deadlines. */
@ApplicationScoped
class PlanRepository {

    private static final String ASKED =
            "from reminder_look l join document d on d.id = l.document_id where l.decision = 'ASK' and d.payable > 0 "
                    + "and d.state in ('OPEN', 'PARTLY_PAID', 'ACTIVE', 'PAYMENT_FAILED')";

    private static final String QUIET = " and l.reason not in ('CAME_BACK', 'UNCLEAR')";

    @PersistenceContext
    private EntityManager em;

    /** A step of a document. */
    record Entry(long documentId, int step) {}

    /** @param all how many steps there are altogether */
    record Page(List<Entry> entries, long all) {}

    /** A window of one kind. */
    record Part(ReminderKind kind, StepPlan.Window window) {}

    /** All steps are put in order for any page of them; so their number comes along. */
    Page page(List<Part> parts, String text, Slice slice) {
        if (parts.isEmpty()) {
            return new Page(List.of(), 0);
        }
        return page("p.id, p.step", from(parts, text), "p.on_day, p.id, p.step", text, slice);
    }

    /** What needs a clerk, the oldest first. */
    Page asked(ReminderKind kind, String text, Slice slice) {
        return page("l.document_id, l.step", asked(kind, text), "l.since, l.document_id", text, slice);
    }

    private Page page(String select, String from, String order, String text, Slice slice) {
        List<?> rows = with(
                        em.createNativeQuery("select " + select + ", count(*) over () " + from + " order by " + order),
                        text)
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
        Object all = rows.isEmpty()
                ? with(em.createNativeQuery("select count(*) " + from), text).getSingleResult()
                : ((Object[]) rows.get(0))[2];
        return new Page(entries(rows), ((Number) all).longValue());
    }

    /** Those that no failed e-mail tells of on its own. */
    List<Entry> matters(Slice slice) {
        return entries(em.createNativeQuery(
                        "select l.document_id, l.step " + ASKED + QUIET + " order by l.since, l.document_id")
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList());
    }

    long countMatters() {
        return ((Number)
                        em.createNativeQuery("select count(*) " + ASKED + QUIET).getSingleResult())
                .longValue();
    }

    private static String asked(ReminderKind kind, String text) {
        return ASKED + (kind == null ? "" : " and d.kind = '" + kind.document() + "'") + like(text);
    }

    private static String from(List<Part> parts, String text) {
        return parts.stream().map(part -> part(part, text)).collect(Collectors.joining(" union all ", "from (", ") p"));
    }

    private static String part(Part part, String text) {
        StepPlan.Window w = part.window();
        String states = part.kind().states().stream().map(s -> "'" + s + "'").collect(Collectors.joining(", "));
        return "select d.id as id, " + w.step().number() + " as step, d.due_on + ("
                + w.step().days() + ") as on_day from document d where d.kind = '"
                + part.kind().document() + "' and d.state in (" + states + ") and d.due_on >= date '" + w.from()
                + "' and d.due_on <= date '" + w.to()
                + "' and not exists (select 1 from reminder r where r.document_id = d.id and r.kind = '" + part.kind()
                + "' and r.deadline = d.due_on and r.step = "
                + w.step().number() + ")" + like(text);
    }

    private static String like(String text) {
        return blank(text)
                ? ""
                : " and (lower(d.number) like ?1 escape '!' or exists (select 1 from customer c where c.id = d.customer_id and lower(c.name) like ?1 escape '!'))";
    }

    private static Query with(Query query, String text) {
        return blank(text) ? query : query.setParameter(1, ListQuery.contains(text));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static List<Entry> entries(List<?> rows) {
        List<Entry> entries = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            entries.add(new Entry(
                    ((Number) columns[0]).longValue(), columns[1] == null ? 1 : ((Number) columns[1]).intValue()));
        }
        return entries;
    }
}
