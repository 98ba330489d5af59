package org.tracepost.message.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.primefaces.model.LazyDataModel;
import org.tracepost.message.MessageLog;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.StatusRule;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.LazyRows;

/** Everything that happened to one message, page by page. */
@Named
@ViewScoped
public class MessageLogBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MessageLog log;

    @Inject
    private EventWords words;

    @Inject
    private MessageViewBean view;

    private transient LazyDataModel<Row> rows;

    /** A fact with the id that tells rows apart. */
    public record Row(Long id, TimelineEntry entry) {}

    public LazyDataModel<Row> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(() -> log.count(view.getId()), this::read, Row::id);
        }
        return rows;
    }

    private List<Row> read(Slice slice) {
        List<RecipientEvent> events = log.list(view.getId(), slice);
        Map<Long, String> names = log.names(
                events.stream().map(RecipientEvent::getRecipientId).distinct().toList());
        words.prepare(events);
        Collection<RecipientEvent> standing = StatusRule.standing(events);
        return events.stream()
                .map(e -> new Row(
                        e.getId(), words.entry(e, names.getOrDefault(e.getRecipientId(), ""), !standing.contains(e))))
                .toList();
    }
}
