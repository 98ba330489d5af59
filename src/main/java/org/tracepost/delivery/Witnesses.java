package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Other nodes as they were last seen: one that lives moves while one looks, a row in a back-up never does. */
@ApplicationScoped
class Witnesses {

    private final Map<String, Instant> seen = new HashMap<>();

    /** @param living until when each is said to live. @return whether one of them has moved since the last look */
    synchronized boolean moved(Map<String, Instant> living) {
        boolean moved = living.entrySet().stream().anyMatch(node -> seen.containsKey(node.getKey()) && node.getValue().isAfter(seen.get(node.getKey())));
        seen.clear();
        seen.putAll(living);
        return moved;
    }

    synchronized void forget() {
        seen.clear();
    }
}
