package org.tracepost.platform.jpa;

import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** The conditions of a JPQL query with their parameters, so that rows, counts, sums and exports ask for the same. */
public final class Where {

    private final StringJoiner conditions = new StringJoiner(" and ", " where ", "").setEmptyValue("");
    private final Map<String, Object> parameters = new HashMap<>();

    public Where and(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Adds a condition with its one parameter. */
    public Where and(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(condition);
    }

    /** Adds the condition only when the value is given: not null, not blank, not an empty list. */
    public Where given(String condition, String parameter, Object value) {
        boolean missing = value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> all && all.isEmpty();
        return missing ? this : and(condition, parameter, value);
    }

    /**
     * Adds a condition on a text that occurs anywhere, in any case, when there is one; write the parameter as
     * {@code like :name escape '!'}.
     */
    public Where containing(String condition, String parameter, String text) {
        return text == null || text.isBlank() ? this : and(condition, parameter, ListQuery.contains(text));
    }

    /** Gives a value to a parameter that conditions name besides their own. */
    public Where bind(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Gives the query, whose text holds these conditions, their values. */
    public <Q> TypedQuery<Q> in(TypedQuery<Q> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /** The where clause with a space before it; nothing when there is no condition. */
    @Override
    public String toString() {
        return conditions.toString();
    }
}
