package org.tracepost.report;

import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Conditions of a query with their parameters, so that rows, sums and exports ask for the same. */
final class Where {

    private final StringJoiner conditions = new StringJoiner(" and ", " where ", "").setEmptyValue("");
    private final Map<String, Object> parameters = new HashMap<>();

    Where and(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    Where and(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(condition);
    }

    /** Adds the condition only when there is a value: not null, not blank, not an empty list. */
    Where given(String condition, String parameter, Object value) {
        boolean missing = value == null || value instanceof String text && text.isBlank() || value instanceof Collection<?> all && all.isEmpty();
        return missing ? this : and(condition, parameter, value);
    }

    Where bind(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    <Q> TypedQuery<Q> in(TypedQuery<Q> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return conditions.toString();
    }
}
