package org.tracepost.platform.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The part of a list's address behind the question mark: what the list is filtered by, so that the view can be
 * bookmarked, shared and exported.
 */
public final class AddressQuery {

    private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("?");
    private final StringJoiner subject = new StringJoiner("&", "?", "").setEmptyValue("");
    private final Set<String> subjectNames = new LinkedHashSet<>();

    /**
     * Adds what the list is of, such as a kind of document: it is no filter, and each has a state of its own to come
     * back to.
     */
    public AddressQuery of(String name, Object value) {
        subject.add(pair(name, value));
        query.add(pair(name, value));
        subjectNames.add(name);
        return this;
    }

    /**
     * Adds a filter; none (null, false, a blank text, an empty list) is left out, a list stands there once for each of
     * its values.
     */
    public AddressQuery with(String name, Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> with(name, one));
        } else if (value != null && value != Boolean.FALSE && !value.toString().isBlank()) {
            query.add(pair(name, value));
        }
        return this;
    }

    private static String pair(String name, Object value) {
        return Page.urlEncode(name) + "=" + Page.urlEncode(value.toString());
    }

    /** What the list is of, as the beginning of a query; empty when there is only one list. */
    String subject() {
        return subject.toString();
    }

    /** Whether an address with these parameters says what to show; what the list is of says nothing about filters. */
    boolean isSaidBy(Set<String> parameters) {
        return parameters.stream().anyMatch(name -> !subjectNames.contains(name));
    }

    /** With the question mark, also when nothing is filtered. */
    @Override
    public String toString() {
        return query.toString();
    }
}
