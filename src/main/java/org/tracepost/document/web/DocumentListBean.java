package org.tracepost.document.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.DocumentState;
import org.tracepost.document.Documents;
import org.tracepost.message.Messages;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.LazyRows;

/** The list of documents of one kind. It lives as long as the session: one finds it as one left it, unless one comes for another kind. */
@Named
@SessionScoped
public class DocumentListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Documents documents;
    @Inject
    private Messages messages;

    private DocumentKind kind = DocumentKind.INVOICE;
    private String asked;
    private String text;
    private DocumentState state;
    private boolean waiting;
    private LocalDate today;
    private List<DocumentRow> selected = new ArrayList<>();
    private transient LazyRows<DocumentRow> rows;
    private transient Envelopes envelopes = Envelopes.none();

    public void open() {
        DocumentKind.find(asked).ifPresent(this::turnTo);
        today = documents.today();
        selected = new ArrayList<>();
        rows = new LazyRows<>(() -> documents.count(filter()), this::load, DocumentRow::id);
    }

    /** Another kind begins with all of its documents. The menu shows where one is, also from the pages of one document. */
    void turnTo(DocumentKind other) {
        if (other != kind) {
            kind = other;
            showAll();
        }
    }

    public void showAll() {
        text = null;
        state = null;
        waiting = false;
    }

    private List<DocumentRow> load(Slice slice) {
        List<DocumentRow> page = documents.list(filter(), slice);
        envelopes = Envelopes.of(messages, page.stream().map(DocumentRow::id).toList());
        return page;
    }

    private DocumentFilter filter() {
        return new DocumentFilter(kind, text, state, null, null, null, waiting ? Boolean.FALSE : null);
    }

    public Status status(Long id) {
        return envelopes.statuses().get(id);
    }

    public boolean isFiltered() {
        return text != null || state != null || waiting;
    }

    public List<DocumentState> getStates() {
        return kind.life().states();
    }

    public List<Long> getSelectedIds() {
        return selected.stream().map(DocumentRow::id).toList();
    }

    public long getSelectedWithoutAddress() {
        return selected.stream().filter(DocumentRow::isWaitingForAddress).count();
    }

    public LazyRows<DocumentRow> getRows() {
        return rows;
    }

    public LocalDate getToday() {
        return today;
    }

    public DocumentKind getKind() {
        return kind;
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
