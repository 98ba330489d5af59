package org.tracepost.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tracepost.intake.ImportItem.Kind;

/** In a preview, of several documents with one number only the first is new: the others will find it there already. */
public final class Repeats {

    private Repeats() {}

    /**
     * The same items, with repeated numbers marked as {@link ImportItem.Outcome#ALREADY_THERE}; of a customer on
     * several lines the first is new, and the others complete it.
     */
    public static List<ImportItem> marked(List<ImportItem> items) {
        Set<String> seen = new HashSet<>();
        return items.stream()
                .map(item -> !item.changesSomething() || seen.add(key(item))
                        ? item
                        : isDocument(item)
                                ? item.alreadyThere()
                                : item.outcome() == ImportItem.Outcome.NEW ? item.completed() : item)
                .toList();
    }

    private static String key(ImportItem item) {
        return item.kind() + " " + (isDocument(item) || !item.number().isBlank() ? item.number() : item.customer());
    }

    private static boolean isDocument(ImportItem item) {
        return item.kind() == Kind.INVOICE || item.kind() == Kind.CREDIT_NOTE;
    }
}
