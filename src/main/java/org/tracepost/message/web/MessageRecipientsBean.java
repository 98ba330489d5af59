package org.tracepost.message.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.event.ToggleEvent;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.Visibility;
import org.tracepost.delivery.Dispatch;
import org.tracepost.message.Messages;
import org.tracepost.message.NotReached;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.AskedFor;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.Suppressions;

/** The recipients of one message; a row unfolds to everything that is known about it. */
@Named
@ViewScoped
public class MessageRecipientsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Messages messages;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Dispatch dispatch;

    @Inject
    private MessageViewBean view;

    @Inject
    private Page page;

    private final Set<Long> unfolded = new HashSet<>();
    private String text;
    private List<Status> statuses = List.of();
    private transient LazyDataModel<RecipientRow> rows;
    private transient Map<Long, SuppressionCause> causes = Map.of();

    public LazyDataModel<RecipientRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(this::count, this::load, RecipientRow::id);
        }
        return rows;
    }

    /** Without words to look for, one look at an index tells how many have which status. */
    private long count() {
        return text != null && !text.isBlank()
                ? messages.countRecipientsShown(filter())
                : messages.countsByStatus(view.getId()).entrySet().stream()
                        .filter(e -> statuses == null || statuses.isEmpty() || statuses.contains(e.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    private RecipientFilter filter() {
        return new RecipientFilter(
                view.getId(),
                null,
                null,
                text,
                statuses == null || statuses.isEmpty() ? null : EnumSet.copyOf(statuses));
    }

    /** Reads the filters out of the address. */
    public void open() {
        statuses = AskedFor.here().constants(Status.class, "status");
    }

    /** The table begins anew at its first page, and the address follows. */
    public void look(DataTable table) {
        table.setFirst(0);
        page.showAddress(new AddressQuery()
                .with("id", view.getId())
                .with("tab", "recipients")
                .with("q", text)
                .with("status", statuses));
    }

    /** Everybody whom the message has not reached. */
    public void showNotReached(DataTable table) {
        statuses = Arrays.stream(Status.values())
                .filter(NotReached.STATUSES::contains)
                .toList();
        look(table);
    }

    public void showAll(DataTable table) {
        text = null;
        statuses = List.of();
        look(table);
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank() || statuses != null && !statuses.isEmpty();
    }

    /** Why recipients of the page that is shown were dropped. */
    public SuppressionCause cause(RecipientRow row) {
        return row.status() == Status.DROPPED ? causes.get(row.id()) : null;
    }

    private List<RecipientRow> load(Slice slice) {
        List<RecipientRow> found = messages.recipients(filter(), slice);
        causes = suppressions.causes(found.stream()
                .filter(row -> row.status() == Status.DROPPED)
                .map(RecipientRow::id)
                .toList());
        return found;
    }

    /** What is unfolded stays so when the page brings news. */
    public void toggle(ToggleEvent event) {
        long id = ((RecipientRow) event.getData()).id();
        if (event.getVisibility() == Visibility.VISIBLE) {
            unfolded.add(id);
        } else {
            unfolded.remove(id);
        }
    }

    public boolean unfolded(long id) {
        return unfolded.contains(id);
    }

    /** The button's parameter {@code recipient} says whose: a row may have moved since the page was shown. */
    public void cancel() {
        long id = Long.parseLong(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("recipient"));
        dispatch.cancel(id);
        view.refresh();
        page.info(
                "message_view.info.cancelled",
                messages.getRecipientRow(id).address().toString());
    }

    public List<Status> getAllStatuses() {
        return Arrays.asList(Status.values());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<Status> getStatuses() {
        return statuses;
    }

    public void setStatuses(List<Status> statuses) {
        this.statuses = statuses;
    }
}
