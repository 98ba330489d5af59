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
import java.util.Set;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.event.ToggleEvent;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.Visibility;
import org.tracepost.delivery.Dispatch;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Status;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;

/** The recipients of one message; a row unfolds to everything that is known about it. */
@Named
@ViewScoped
public class MessageRecipientsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Messages messages;
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

    public LazyDataModel<RecipientRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(() -> messages.countRecipients(filter()), slice -> messages.recipients(filter(), slice), RecipientRow::id);
        }
        return rows;
    }

    private RecipientFilter filter() {
        return new RecipientFilter(view.getId(), null, null, text, statuses == null || statuses.isEmpty() ? null : EnumSet.copyOf(statuses));
    }

    public void look(DataTable table) {
        table.setFirst(0);
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
        long id = Long.parseLong(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("recipient"));
        dispatch.cancel(id);
        view.refresh();
        page.info("message_view.info.cancelled", messages.getRecipientRow(id).address().toString());
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
