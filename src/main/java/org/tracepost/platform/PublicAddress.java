package org.tracepost.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * The setting {@code tracepost.public.url}: the address, context path included, under which customers reach the pixel,
 * the links and the online copies. The pages of clerks may stand under another one, which nobody tells us.
 */
@ApplicationScoped
public class PublicAddress {

    private static final String NAME = "public.url";
    private static final String HTTPS = "pages.https";

    @Inject
    private Settings settings;

    /** For the container. */
    public PublicAddress() {}

    PublicAddress(Settings settings) {
        this.settings = settings;
    }

    /**
     * False: customers cannot reach us, and the address that {@link #base} gives is only good for a try on this
     * machine.
     */
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

    /**
     * Whether clerks reach the pages by https: the setting {@code tracepost.pages.https}, by itself as the public
     * address says. The server cannot see it, because a proxy speaks plain http to it.
     */
    public boolean pagesByHttps() {
        return settings.find(HTTPS).isPresent() ? settings.isOn(HTTPS) : isHttps();
    }

    /** Whether customers come by https. */
    public boolean isHttps() {
        return base().startsWith("https:");
    }

    private static URI parse(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new Settings.BadSetting(NAME, url, "an http or https address");
        }
    }
}
