package org.tracepost.message.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.StatusRule;

/**
 * Time-lines for {@code WEB-INF/includes/timeline.xhtml}, newest fact first. Each is read once a request, however often
 * the page asks.
 */
@Named("timeline")
@RequestScoped
public class TimelineBean {

    @Inject
    private Messages messages;

    @Inject
    private EventWords words;

    private final Map<Object, List<TimelineEntry>> read = new HashMap<>();
    private final Map<Long, TimelineEntry> told = new HashMap<>();

    /** Everything that is known about one recipient. */
    public List<TimelineEntry> of(long recipientId) {
        return read.computeIfAbsent(recipientId, id -> entries(messages.events(recipientId), Map.of()));
    }

    /** What is known about several, each fact with its recipient. @param names who it is, by recipient id */
    public List<TimelineEntry> ofAll(Map<Long, String> names) {
        return read.computeIfAbsent(names, n -> entries(messages.newestEvents(names.keySet()), names));
    }

    /** One event within a list that a page makes itself. @param who the recipient's name; may be empty or null */
    public TimelineEntry entry(RecipientEvent event, String who) {
        return told.computeIfAbsent(event.getId(), id -> words.entry(event, who == null ? "" : who, false));
    }

    /** These events of one recipient, without a name. */
    public List<TimelineEntry> ofOne(Collection<RecipientEvent> events) {
        return entries(events, Map.of());
    }

    /** These events, each with its recipient's name when the map has one; for a page that reads them itself. */
    public List<TimelineEntry> entries(Collection<RecipientEvent> events, Map<Long, String> names) {
        words.prepare(events);
        Collection<RecipientEvent> standing = StatusRule.standing(events);
        return events.stream()
                .sorted(Comparator.comparing(RecipientEvent::getAt)
                        .thenComparing(RecipientEvent::getId)
                        .reversed())
                .map(event ->
                        words.entry(event, names.getOrDefault(event.getRecipientId(), ""), !standing.contains(event)))
                .toList();
    }
}
