package org.tracepost.platform;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why a request's sign-in was not even tried, told from the sign-in to who answers. */
public final class TryAgain {

    private static final String UNTIL = "org.tracepost.tryAgain.until";
    private static final String BUSY = "org.tracepost.tryAgain.busy";

    private TryAgain() {}

    public static void at(ServletRequest request, Instant until) {
        request.setAttribute(UNTIL, until);
    }

    public static void soon(ServletRequest request) {
        request.setAttribute(BUSY, true);
    }

    /** When it may be tried again; empty: it was tried, or {@link #isSoon}. */
    public static Optional<Instant> when(ServletRequest request) {
        return Optional.ofNullable((Instant) request.getAttribute(UNTIL));
    }

    /** Whole minutes, rounded up, for a person; at least 1. */
    public static long minutesUntil(Instant until, Instant now) {
        return Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
    }

    /** Too many were trying at this moment. */
    public static boolean isSoon(ServletRequest request) {
        return request.getAttribute(BUSY) != null;
    }
}
