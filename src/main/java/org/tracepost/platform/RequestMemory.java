package org.tracepost.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers until a web request ends what several services of one page ask for, such as the company or who is signed
 * in. Each call of a service is a transaction of its own, with a context of persistence of its own, and would read the
 * same row again.
 *
 * <p>What comes out may no longer be managed: it is to be read, not changed. Whoever changes such a row reads it from
 * the database, and says {@link #forget} in the same request. Timers and threads remember nothing: a long run is to see
 * what changes meanwhile.
 */
@ApplicationScoped
public class RequestMemory {

    @Inject
    private Notes notes;

    /**
     * What one request knows; closed where the scope is that of a timer or of another call that no web request has
     * made.
     */
    @RequestScoped
    static class Notes {

        private final Map<List<Object>, Object> known = new HashMap<>();
        private boolean open;

        void open() {
            open = true;
        }

        <T> Optional<T> find(Class<T> type, Object id, Supplier<Optional<T>> read) {
            Object there = open ? known.get(List.of(type, id)) : null;
            if (there != null) {
                return Optional.of(type.cast(there));
            }
            Optional<T> found = read.get();
            found.filter(thing -> open).ifPresent(thing -> known.put(List.of(type, id), thing));
            return found;
        }

        void forget(Class<?> type, Object id) {
            known.remove(List.of(type, id));
        }
    }

    void begin(@Observes @Initialized(RequestScoped.class) Object cause) {
        if (cause instanceof ServletRequest) {
            notes.open();
        }
    }

    /** The thing with that id; asks only when this request has not found it before. */
    public <T> Optional<T> find(Class<T> type, Object id, Supplier<Optional<T>> read) {
        try {
            return notes.find(type, id, read);
        } catch (ContextNotActiveException noRequest) {
            return read.get();
        }
    }

    /** It is another from now on. */
    public void forget(Class<?> type, Object id) {
        try {
            notes.forget(type, id);
        } catch (ContextNotActiveException noRequest) {
            // nothing was remembered
        }
    }
}
