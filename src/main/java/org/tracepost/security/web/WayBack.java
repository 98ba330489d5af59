package org.tracepost.security.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;

/** Where a person wished to go before they were asked to sign in. */
final class WayBack {

    private static final String HOME = "/home.xhtml";
    /** An empty one would be another host ({@code //host}), and dots lead out of the context path. */
    private static final Set<String> FORBIDDEN = Set.of("", ".", "..");

    private WayBack() {}

    /**
     * A page of our own within the context path, so that no link from outside can send a person elsewhere after
     * sign-in.
     *
     * @param to path and query as they were asked for, may be null or anything
     * @return what was wished, or Home when it is no page of ours
     */
    static String of(String to) {
        if (to == null || to.chars().anyMatch(c -> c < ' ')) {
            return HOME;
        }
        String path = to.split("\\?", 2)[0];
        try {
            URI uri = new URI(path);
            String decoded = uri.getPath();
            boolean ours = path.startsWith("/")
                    && path.equals(uri.getRawPath())
                    && path.endsWith(".xhtml")
                    && !decoded.contains("\\")
                    && !decoded.contains(";")
                    && Arrays.stream(decoded.substring(1).split("/", -1)).noneMatch(FORBIDDEN::contains);
            return ours ? to : HOME;
        } catch (URISyntaxException noAddress) {
            return HOME;
        }
    }
}
