package org.tracepost.webhook;

import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.tracepost.message.Status;
import org.tracepost.platform.Refusal;

/**
 * What an administrator enters.
 *
 * @param url http or https; no user and password in it, because the page shows it
 * @param statuses of which changes to tell; "Queued" is none: who sends over REST has that in the answer
 */
public record WebhookDraft(String name, String url, Set<Status> statuses) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_URL = 2000;

    /** What a webhook may tell of. */
    public static Set<Status> offered() {
        return EnumSet.complementOf(EnumSet.of(Status.QUEUED));
    }

    /** @throws Refusal naming what is wrong */
    public static WebhookDraft checked(String name, String url, Collection<Status> statuses) {
        String called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refusal("refusal.webhook_name", LONGEST_NAME);
        }
        if (statuses == null || statuses.isEmpty() || !offered().containsAll(statuses)) {
            throw new Refusal("refusal.webhook_statuses");
        }
        return new WebhookDraft(called, address(url), EnumSet.copyOf(statuses));
    }

    private static String address(String typed) {
        String url = typed == null ? "" : typed.strip();
        try {
            URI uri = URI.create(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && url.length() <= LONGEST_URL) {
                return url;
            }
        } catch (IllegalArgumentException noAddress) {
            // the same answer as for every other thing that is no address
        }
        throw new Refusal("refusal.webhook_url", url);
    }
}
