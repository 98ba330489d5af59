package org.tracepost.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * The setting {@code tracepost.public.url}: the address, context path included, under which customers reach the pixel, the links and the
 * online copies.
 */
@ApplicationScoped
public class PublicAddress {

    private static final String NAME = "public.url";

    @Inject
    private Settings settings;

    /** False: customers cannot reach us, and the address that {@link #base} gives is only good for a try on this machine. */
    public boolean isSet() {
        return settings.find(NAME).isPresent();
    }

    /** Without a slash at the end. */
    public String base() {
        String url = settings.get(NAME, "http://localhost:8080/tracepost");
        URI uri = parse(url);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new Settings.BadSetting(NAME, url, "an http or https address");
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static URI parse(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new Settings.BadSetting(NAME, url, "an http or https address");
        }
    }
}
