package org.tracepost.tracking.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.platform.Settings;
import org.tracepost.tracking.Visit;

/** Reads a request as a visit: program, purpose, and an address that no longer tells who it was. */
@RequestScoped
public class Caller {

    private static final int LONGEST_ADDRESS = 60;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    Visit visit() {
        String purpose = Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz").map(request::getHeader).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Visit(clock.instant(), request.getMethod(), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""), purpose,
                shortened(ownAddress()), request.getUserPrincipal() != null);
    }

    /** The address as it is, for a signature only. */
    String ownAddress() {
        Set<String> proxies = Arrays.stream(settings.get("proxy.addresses", "").split(",")).map(String::strip).filter(p -> !p.isEmpty()).collect(Collectors.toSet());
        return behind(proxies, request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /**
     * Who stands behind our own proxies: the last address of X-Forwarded-For that is none of theirs. What stands before it anybody could have written.
     *
     * @param forwarded may be null
     */
    static String behind(Set<String> proxies, String peer, String forwarded) {
        if (forwarded == null || !proxies.contains(peer)) {
            return peer;
        }
        Optional<String> last = Arrays.stream(forwarded.split(",")).map(String::strip).filter(hop -> !proxies.contains(hop)).reduce((first, second) -> second);
        return last.filter(hop -> hop.length() <= LONGEST_ADDRESS && hop.matches("[0-9a-fA-F.:]+")).orElse(peer);
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
