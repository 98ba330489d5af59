package org.tracepost.tracking.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.platform.CallerAddress;
import org.tracepost.tracking.Visit;

/** Reads a request as a visit: program, purpose, and an address that no longer tells who it was. */
@RequestScoped
public class Caller {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CallerAddress addresses;

    @Inject
    private Clock clock;

    Visit visit() {
        String purpose = Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(request::getHeader)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Visit(
                clock.instant(),
                request.getMethod(),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                purpose,
                shortened(ownAddress()),
                request.getUserPrincipal() != null);
    }

    /** The address as it is, for a signature only. */
    String ownAddress() {
        return addresses.of(request);
    }

    /** 192.0.2.0 for 192.0.2.17; the first three groups of an IPv6 address. */
    static String shortened(String address) {
        if (address.contains(":")) {
            return Stream.of(address.split(":")).limit(3).collect(Collectors.joining(":")) + "::";
        }
        int lastDot = address.lastIndexOf('.');
        return lastDot < 0 ? "" : address.substring(0, lastDot) + ".0";
    }
}
