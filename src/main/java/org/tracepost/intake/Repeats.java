package org.tracepost.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tracepost.intake.ImportItem.Kind;

/** In a preview, of several documents with one number only the first is new: the others will find it there already. */
public final class Repeats {

    private Repeats() {
    }

    /** The same items, with repeated numbers marked as {@link ImportItem.Outcome#ALREADY_THERE}; customers may well stand on several lines. */
    public static List<ImportItem> marked(List<ImportItem> items) {
        Set<String> seen = new HashSet<>();
        return items.stream().map(item -> isDocument(item) && item.changesSomething() && !seen.add(item.kind() + " " + item.number())
                ? item.alreadyThere() : item).toList();
    }

    private static boolean isDocument(ImportItem item) {
        return item.kind() == Kind.INVOICE || item.kind() == Kind.CREDIT_NOTE;
    }
}
