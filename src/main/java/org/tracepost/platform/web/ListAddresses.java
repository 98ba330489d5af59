package org.tracepost.platform.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each list was last filtered and sorted by in this session: a list that is opened without filters opens as it was
 * left.
 */
@SessionScoped
public class ListAddresses implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> last = new ConcurrentHashMap<>();

    /** @return whether it is another query than the one before */
    boolean remember(String list, String query) {
        return !query.equals(last.put(list, query));
    }

    Optional<String> find(String list) {
        return Optional.ofNullable(last.get(list));
    }
}
