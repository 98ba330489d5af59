package org.tracepost.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The network address that a request came from: behind our own proxies ({@code tracepost.proxy.addresses}) the one that
 * they name.
 */
@ApplicationScoped
public class CallerAddress {

    private static final int LONGEST_ADDRESS = 60;
    private static final int IPV6_BYTES = 16;

    @Inject
    private Settings settings;

    public String of(HttpServletRequest request) {
        Set<String> proxies = Arrays.stream(settings.get("proxy.addresses", "").split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .collect(Collectors.toSet());
        return behind(proxies, request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /**
     * Where one subscriber sits: an IPv4 address, or the first 64 bits of an IPv6 address, of which everybody has as
     * many as they like.
     */
    public String networkOf(HttpServletRequest request) {
        return network(of(request));
    }

    /**
     * Who stands behind our own proxies: the last address of X-Forwarded-For that is none of theirs. What stands before
     * it anybody could have written.
     *
     * @param forwarded may be null
     */
    static String behind(Set<String> proxies, String peer, String forwarded) {
        if (forwarded == null || !proxies.contains(peer)) {
            return peer;
        }
        Optional<String> last = Arrays.stream(forwarded.split(","))
                .map(String::strip)
                .filter(hop -> !proxies.contains(hop))
                .reduce((first, second) -> second);
        return last.filter(hop -> hop.length() <= LONGEST_ADDRESS && hop.matches("[0-9a-fA-F.:]+"))
                .orElse(peer);
    }

    /** 192.0.2.17 as it is, also when it is written as ::ffff:192.0.2.17; 2001:db8:1:2::/64 for any address in it. */
    static String network(String address) {
        String bare = address.replaceFirst("%.*$", "").replaceAll("[\\[\\]]", "");
        if (!bare.contains(":") || !bare.matches("[0-9a-fA-F.:]+")) {
            return StoredText.fit(bare, LONGEST_ADDRESS);
        }
        try {
            // no name, so nobody is asked; what maps IPv4 comes back as IPv4
            byte[] bytes = InetAddress.getByName(bare).getAddress();
            return bytes.length < IPV6_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : String.format(
                            "%x:%x:%x:%x::/64", group(bytes, 0), group(bytes, 2), group(bytes, 4), group(bytes, 6));
        } catch (UnknownHostException noAddress) {
            return StoredText.fit(bare, LONGEST_ADDRESS);
        }
    }

    private static int group(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
