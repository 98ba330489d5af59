package org.tracepost.platform.rest;

/** A request that cannot be understood; the message names the field and what it should be. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        super(message);
    }
}
