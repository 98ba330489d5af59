package org.tracepost.platform;

/** There is no such thing, or not for this user: both look alike, so that nobody can probe for what exists. */
public class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound(String kind, Object id) {
        super("refusal.not_found", kind, String.valueOf(id));
    }
}
