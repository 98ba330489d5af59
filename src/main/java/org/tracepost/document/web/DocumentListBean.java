package org.tracepost.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.component.datatable.DataTable;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.DocumentState;
import org.tracepost.document.Documents;
import org.tracepost.message.Envelopes;
import org.tracepost.message.Messages;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;

/** The list of documents of one kind. What one looks for stands in the address. */
@Named
@ViewScoped
public class DocumentListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Documents documents;

    @Inject
    private Messages messages;

    @Inject
    private KindHere here;

    @Inject
    private Page page;

    private String asked;
    private String text;
    private DocumentState state;
    private boolean waiting;
    private LocalDate today;
    private List<DocumentRow> selected = new ArrayList<>();
    private transient LazyRows<DocumentRow> rows;
    private transient Envelopes envelopes = Envelopes.none();

    public void open() {
        DocumentKind.find(asked).ifPresent(here::turnTo);
        page.openList(query());
    }

    /** The table begins anew at its first page, and the address follows. */
    public void look(DataTable table) {
        table.setFirst(0);
        page.showAddress(query());
    }

    private AddressQuery query() {
        return new AddressQuery()
                .of("kind", getKind())
                .with("q", text)
                .with("state", state)
                .with("waiting", waiting);
    }

    public void showAll() {
        text = null;
        state = null;
        waiting = false;
        page.showAddress(query());
    }

    private List<DocumentRow> load(Slice slice) {
        List<DocumentRow> page = documents.list(filter(), slice);
        envelopes = Envelopes.of(messages, page.stream().map(DocumentRow::id).toList());
        return page;
    }

    private DocumentFilter filter() {
        return new DocumentFilter(getKind(), text, state, null, null, null, waiting ? Boolean.FALSE : null);
    }

    public Status status(Long id) {
        return envelopes.statuses().get(id);
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank() || state != null || waiting;
    }

    public List<DocumentState> getStates() {
        return getKind().life().states();
    }

    public List<Long> getSelectedIds() {
        return selected.stream().map(DocumentRow::id).toList();
    }

    public long getSelectedWithoutAddress() {
        return selected.stream().filter(DocumentRow::isWaitingForAddress).count();
    }

    public LazyRows<DocumentRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(() -> documents.countShown(filter()), this::load, DocumentRow::id);
        }
        return rows;
    }

    public LocalDate getToday() {
        if (today == null) {
            today = documents.today();
        }
        return today;
    }

    public DocumentKind getKind() {
        return DocumentKind.find(asked).orElseGet(here::getKind);
    }

    /** The kind that the address asks for; whatever else stands there is overlooked. */
    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public List<DocumentRow> getSelected() {
        return selected;
    }

    public void setSelected(List<DocumentRow> selected) {
        this.selected = selected;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public DocumentState getState() {
        return state;
    }

    public void setState(DocumentState state) {
        this.state = state;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public void setWaiting(boolean waiting) {
        this.waiting = waiting;
    }
}
