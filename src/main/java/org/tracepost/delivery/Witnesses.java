package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Other nodes as they were last seen: one that lives moves while one looks, a row in a back-up never does. */
@ApplicationScoped
class Witnesses {

    private final Map<String, Long> seen = new HashMap<>();

    /**
     * @param living how many signs of life each has given. @return whether one of them has moved since the last look
     */
    synchronized boolean moved(Map<String, Long> living) {
        boolean moved = living.entrySet().stream()
                .anyMatch(node -> seen.containsKey(node.getKey()) && node.getValue() > seen.get(node.getKey()));
        seen.clear();
        seen.putAll(living);
        return moved;
    }

    synchronized void forget() {
        seen.clear();
    }
}
