package org.tracepost.platform.web;

import java.util.Collection;
import java.util.StringJoiner;

/** The part of a list's address behind the question mark: what the list is filtered by, so that the view can be bookmarked, shared and exported. */
public final class AddressQuery {

    private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("?");

    /** Adds a filter; none (null, false, a blank text, an empty list) is left out, a list stands there once for each of its values. */
    public AddressQuery with(String name, Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> with(name, one));
        } else if (value != null && value != Boolean.FALSE && !value.toString().isBlank()) {
            query.add(Page.urlEncode(name) + "=" + Page.urlEncode(value.toString()));
        }
        return this;
    }

    /** With the question mark, also when nothing is filtered. */
    @Override
    public String toString() {
        return query.toString();
    }
}
