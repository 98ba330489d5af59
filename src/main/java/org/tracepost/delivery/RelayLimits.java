package org.tracepost.delivery;

import java.util.OptionalInt;
import org.tracepost.platform.Settings;

/**
 * What the relay's operators grant us. Minutes and connections are shared by the nodes that live: each takes its part.
 *
 * @param connections how many at once
 * @param messagesPerMinute empty: as many as it takes
 * @param messagesPerConnection after which a connection is closed and a new one opened; empty: no limit
 */
record RelayLimits(int connections, OptionalInt messagesPerMinute, OptionalInt messagesPerConnection) {

    private static final int USUAL_CONNECTIONS = 5;
    private static final int MOST_CONNECTIONS = 200;

    /** @throws Settings.BadSetting naming the one that cannot be used */
    static RelayLimits of(Settings settings) {
        int connections = settings.getInt("relay.connections", USUAL_CONNECTIONS);
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new Settings.BadSetting(
                    "relay.connections", Integer.toString(connections), "1 to " + MOST_CONNECTIONS);
        }
        return new RelayLimits(
                connections,
                limit(settings, "relay.messages.per.minute"),
                limit(settings, "relay.messages.per.connection"));
    }

    private static OptionalInt limit(Settings settings, String name) {
        int limit = settings.getInt(name, 0);
        if (limit < 0) {
            throw new Settings.BadSetting(name, Integer.toString(limit), "a positive number, or 0 for no limit");
        }
        return limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /** One node's part. */
    RelayLimits sharedBy(int nodes) {
        OptionalInt part = messagesPerMinute.isEmpty()
                ? messagesPerMinute
                : OptionalInt.of(Math.max(1, messagesPerMinute.getAsInt() / nodes));
        return new RelayLimits(Math.max(1, connections / nodes), part, messagesPerConnection);
    }
}
