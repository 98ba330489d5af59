package org.tracepost.bounce;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.platform.Settings;

/**
 * Our own mail servers, by the setting {@code tracepost.own.hosts} (names separated by commas or spaces;
 * {@code .example.org} means all of a domain).
 *
 * <p>A {@code relayed} report means delivery only when the server that took the mail over is not one of these.
 */
final class OwnHosts {

    private final List<String> names;

    OwnHosts(Settings settings) {
        this(Arrays.stream(
                        settings.get("own.hosts", "").toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(n -> !n.isEmpty())
                .toList());
    }

    private OwnHosts(List<String> names) {
        this.names = names;
    }

    static OwnHosts none() {
        return new OwnHosts(List.of());
    }

    /**
     * Whether a server outside has taken the mail over: the remote server of the report is not ours; or, when the
     * report names none, its writer is a server of which we know that it is not ours. When nothing is known, nobody
     * outside has answered.
     */
    boolean tookOverOutside(Optional<String> remote, Optional<String> reporting) {
        return remote.map(host -> !isOwn(host))
                .orElseGet(() -> !names.isEmpty()
                        && reporting.filter(host -> !isOwn(host)).isPresent());
    }

    private boolean isOwn(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(own -> own.equals(name) || own.startsWith(".") && name.endsWith(own));
    }
}
