package org.tracepost.platform.jpa;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.platform.Slice;

/**
 * A list that is filtered, sorted and paged in the database: JPQL over a flat projection.
 *
 * <p>Column names from outside never reach the query: they select one of the declared sort expressions.
 *
 * @param <T> the projection, a record that the select clause constructs
 */
public final class ListQuery<T> {

    /** From here on the rows to skip are skipped by their ids alone. */
    private static final int DEEP = 500;

    private final EntityManager em;
    private final Class<T> row;
    private final String select;
    private final String from;
    private final Where where = new Where();
    private final Map<String, String> sorts = new LinkedHashMap<>();
    private final String order;
    private String counted;

    /**
     * @param select e.g. {@code "select new org.tracepost.X(a.id, a.name)"}
     * @param from e.g. {@code "from A a join a.b b"}
     * @param order the list's own order, which must be unique so that pages neither repeat nor miss a row, e.g.
     *     {@code "a.name, a.id"}
     */
    public ListQuery(EntityManager em, Class<T> row, String select, String from, String order) {
        this.em = em;
        this.row = row;
        this.select = select;
        this.from = from;
        this.order = order;
        this.counted = from;
    }

    /**
     * Less than the from clause, with the same alias first, where that is enough for all conditions: joins that every
     * row has need not be counted.
     */
    public ListQuery<T> countedFrom(String enough) {
        counted = enough;
        return this;
    }

    public ListQuery<T> where(String condition) {
        where.and(condition);
        return this;
    }

    /** Adds a condition with its one parameter. */
    public ListQuery<T> where(String condition, String parameter, Object value) {
        where.and(condition, parameter, value);
        return this;
    }

    /** Adds the condition only when the value is given (not null, not blank, not an empty list). */
    public ListQuery<T> whereGiven(String condition, String parameter, Object value) {
        where.given(condition, parameter, value);
        return this;
    }

    /** Gives a value to a parameter that conditions name besides their own. */
    public ListQuery<T> bind(String parameter, Object value) {
        where.bind(parameter, value);
        return this;
    }

    /**
     * Adds a condition on a text that occurs anywhere, in any case; write the parameter as {@code like :name escape
     * '!'}.
     */
    public ListQuery<T> whereContains(String condition, String parameter, String text) {
        where.containing(condition, parameter, text);
        return this;
    }

    /** Declares a column by which the list may be sorted. */
    public ListQuery<T> sort(String name, String expression) {
        sorts.put(name, expression);
        return this;
    }

    public List<T> list(Slice slice) {
        if (slice.offset() >= DEEP) {
            return deep(slice);
        }
        return where.in(em.createQuery(select + " " + from + where + " order by " + orderFor(slice), row))
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
    }

    /** A database works out the select clause of every row that it skips, too. */
    private List<T> deep(Slice slice) {
        List<Long> ids = where.in(em.createQuery(
                        "select " + alias() + ".id " + from + where + " order by " + orderFor(slice), Long.class))
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                select + " " + from + " where " + alias() + ".id in :ids order by " + orderFor(slice),
                                row)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** How many rows there are, up to {@value Slice#COUNTED}; one more stands for all greater numbers. */
    public long countShown() {
        boolean more = !where.in(em.createQuery("select 1 " + counted + where, Integer.class))
                .setFirstResult(Slice.COUNTED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        return more ? Slice.COUNTED + 1 : count();
    }

    /** How many rows there are, however many: may take as long as reading all of them. */
    public long count() {
        return where.in(em.createQuery("select count(" + alias() + ") " + counted + where, Long.class))
                .getSingleResult();
    }

    private String orderFor(Slice slice) {
        String expression = slice.sort() == null ? null : sorts.get(slice.sort());
        return expression == null ? order : order(expression + (slice.ascending() ? " asc" : " desc"), order);
    }

    /**
     * No expression twice: H2 2.2 fails when it sorts more rows than it keeps in memory by a column that stands there
     * twice.
     */
    static String order(String first, String then) {
        String expression = expressionOf(first);
        return Stream.concat(Stream.of(first), Arrays.stream(then.split(", ")).filter(term -> !expressionOf(term)
                        .equals(expression)))
                .collect(Collectors.joining(", "));
    }

    private static String expressionOf(String term) {
        return term.strip().replaceFirst(" (asc|desc)$", "");
    }

    private String alias() {
        return from.strip().split("[\\s,]+")[2];
    }

    /**
     * The pattern for texts that contain this one, lower case; write the condition as {@code like :name escape '!'}.
     */
    public static String contains(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}
