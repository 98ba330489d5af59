package org.tracepost.platform.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.tracepost.platform.Slice;

/** The query parameters {@code offset} and {@code limit} that every list has; a limit is at most 500. */
public class Paging {

    @QueryParam("offset")
    @DefaultValue("0")
    private int offset;

    @QueryParam("limit")
    @DefaultValue("50")
    private int limit;

    public Slice slice() {
        return new Slice(offset, limit, null, true);
    }
}
