package org.tracepost.platform;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An exception of Jakarta Mail with all that stands behind it, outermost first. The library chains by
 * {@code getNextException} as well as by {@code getCause}.
 */
public record FaultChain(List<Throwable> all) {

    private static final int MOST = 50;

    public static FaultChain of(Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        List<Throwable> open = new ArrayList<>(List.of(thrown));
        while (!open.isEmpty() && all.size() < MOST) {
            Throwable t = open.remove(0);
            all.add(t);
            if (t instanceof MessagingException m
                    && m.getNextException() != null
                    && m.getNextException() != t.getCause()) {
                open.add(m.getNextException());
            }
            if (t.getCause() != null) {
                open.add(t.getCause());
            }
        }
        return new FaultChain(all);
    }

    public boolean has(Class<? extends Throwable> type) {
        return all.stream().anyMatch(type::isInstance);
    }

    /** @param words in lower case; any one of them will do */
    public boolean says(String... words) {
        return all.stream()
                .map(t -> String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(text -> List.of(words).stream().anyMatch(text::contains));
    }
}
