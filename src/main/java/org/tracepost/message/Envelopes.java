package org.tracepost.message;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the envelope beside each document of a list shows: how its newest message stands, a problem before all else. */
public record Envelopes(Map<Long, Status> statuses) implements Serializable {

    public static Envelopes none() {
        return new Envelopes(Map.of());
    }

    public static Envelopes of(Messages messages, Collection<Long> documentIds) {
        Map<Long, Status> statuses = new HashMap<>();
        if (!documentIds.isEmpty()) {
            messages.newestBringing(documentIds).forEach((id, mails) -> statuses.put(id, standing(mails)));
        }
        return new Envelopes(statuses);
    }

    /** How one document stands by its e-mails, newest first; null: it was never sent, whatever was written about it. */
    public static Status ofDocument(List<RecipientRow> mails) {
        List<RecipientRow> bringing = mails.stream()
                .filter(mail -> !DocumentPurposes.ABOUT.contains(mail.purpose()))
                .toList();
        return bringing.isEmpty() ? null : standing(bringing);
    }

    /**
     * Of several people who got the newest message, the one with a problem counts, else the one that came furthest;
     * what was sent again counts no more.
     */
    static Status standing(List<RecipientRow> newestFirst) {
        Long newest = newestFirst.get(0).messageId();
        Set<Long> repeated = newestFirst.stream()
                .map(RecipientRow::repeatsId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return newestFirst.stream()
                .filter(mail -> mail.messageId().equals(newest) && !repeated.contains(mail.id()))
                .map(RecipientRow::status)
                .min(Comparator.comparing((Status s) -> s.group() != Status.Group.PROBLEM)
                        .thenComparing(Comparator.comparing(Status::ordinal).reversed()))
                .orElseThrow();
    }
}
