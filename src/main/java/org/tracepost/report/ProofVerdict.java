package org.tracepost.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tracepost.message.EventType;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.StatusRule;

/** What the facts about an e-mail show, and what they do not: keys of whole sentences, the strongest claim last. */
record ProofVerdict(List<String> shows, List<String> showsNot) {

    /** @param redirected it went to a test address instead: then nothing here speaks of the recipient */
    static ProofVerdict of(Collection<RecipientEvent> events, boolean redirected) {
        List<EventType> types = StatusRule.standing(events).stream()
                .map(RecipientEvent::getType)
                .toList();
        List<String> shows = new ArrayList<>();
        List<String> not = new ArrayList<>();
        if (redirected) {
            return new ProofVerdict(List.of("proof.shows_redirected"), List.of("proof.not_legal"));
        }
        boolean accepted = types.contains(EventType.ACCEPTED);
        boolean arrived = types.stream()
                .anyMatch(t -> t == EventType.DELIVERED || t == EventType.RELAYED || t == EventType.EXPANDED);
        boolean read = types.stream()
                .anyMatch(t -> t == EventType.OPENED
                        || t == EventType.CLICKED
                        || t == EventType.VIEWED
                        || t == EventType.DOWNLOADED
                        || t == EventType.READ_RECEIPT
                        || t == EventType.ANSWERED);
        boolean failed = types.stream().anyMatch(t -> t == EventType.FAILED || t == EventType.REFUSED);
        shows.add(accepted ? "proof.shows_sent" : "proof.shows_not_sent");
        if (arrived) {
            shows.add("proof.shows_arrived");
        }
        if (failed) {
            shows.add("proof.shows_failed");
        }
        if (read) {
            shows.add("proof.shows_read");
        }
        if (accepted && !arrived && !read && !failed) {
            not.add("proof.not_arrived");
        }
        not.add(read ? "proof.not_who" : "proof.not_read");
        not.add("proof.not_legal");
        return new ProofVerdict(List.copyOf(shows), List.copyOf(not));
    }
}
