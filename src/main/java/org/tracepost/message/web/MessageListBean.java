package org.tracepost.message.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.LazyDataModel;
import org.tracepost.message.Figures;
import org.tracepost.message.MessageFilter;
import org.tracepost.message.MessageLog;
import org.tracepost.message.MessageRow;
import org.tracepost.message.Messages;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;
import org.tracepost.template.TemplatePurpose;

/** The list of messages. What one looks for stands in the address, so that it can be sent to a colleague. */
@Named
@ViewScoped
public class MessageListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Messages messages;

    @Inject
    private MessageLog log;

    @Inject
    private Page page;

    private String text;
    private TemplatePurpose purpose;
    private transient LazyDataModel<Line> rows;

    /** A row with its figures and its subject as it was read. */
    public record Line(MessageRow row, Figures figures, String subject) {}

    public void open() {
        page.openList(query());
    }

    /** The table begins anew at its first page, and the address follows. */
    public void look(DataTable table) {
        table.setFirst(0);
        page.showAddress(query());
    }

    private AddressQuery query() {
        return new AddressQuery().with("q", text).with("purpose", purpose);
    }

    public LazyDataModel<Line> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(() -> messages.countShown(filter()), this::lines, line -> line.row()
                    .id());
        }
        return rows;
    }

    private List<Line> lines(Slice slice) {
        List<MessageRow> found = messages.list(filter(), slice);
        List<Long> ids = found.stream().map(MessageRow::id).toList();
        Map<Long, Figures> figures = messages.figures(ids);
        Map<Long, String> subjects = log.subjects(ids);
        return found.stream()
                .map(row -> new Line(row, figures.get(row.id()), subjects.getOrDefault(row.id(), row.subject())))
                .toList();
    }

    private MessageFilter filter() {
        return new MessageFilter(text, purpose, null);
    }

    public String problemsAddress(long messageId) {
        return RecipientsAddress.ofProblems(messageId);
    }

    public boolean isFiltered() {
        return purpose != null || text != null && !text.isBlank();
    }

    public TemplatePurpose[] getPurposes() {
        return TemplatePurpose.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public TemplatePurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(TemplatePurpose purpose) {
        this.purpose = purpose;
    }
}
