package org.tracepost.message.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.LazyDataModel;
import org.tracepost.customer.Customers;
import org.tracepost.message.MessageLog;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.AskedFor;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;
import org.tracepost.platform.web.Visitor;
import org.tracepost.template.TemplatePurpose;

/** Every single e-mail, of all messages. What one looks for stands in the address. */
@Named
@ViewScoped
public class RecipientListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is looked for; null and empty: whatever. */
    private static final class Search implements Serializable {
        private static final long serialVersionUID = 1L;
        private String text;
        private List<Status> statuses = List.of();
        private LocalDate from;
        private LocalDate to;
        private TemplatePurpose purpose;
        private String sender;
        private Long customer;
    }

    @Inject
    private Messages messages;

    @Inject
    private MessageLog log;

    @Inject
    private Customers customers;

    @Inject
    private Visitor visitor;

    @Inject
    private Page page;

    private Search search = new Search();
    private transient LazyDataModel<Line> rows;

    /** A row with its subject as it was read. */
    public record Line(RecipientRow mail, String subject) {}

    /** Reads the filters out of the address. */
    public void open() {
        AskedFor asked = AskedFor.here();
        Search wish = new Search();
        wish.text = asked.text("q").orElse(null);
        wish.statuses = asked.constants(Status.class, "status");
        wish.from = asked.day("from").orElse(null);
        wish.to = asked.day("to").orElse(null);
        wish.purpose = asked.constant(TemplatePurpose.class, "purpose").orElse(null);
        wish.sender = asked.text("sender").orElse(null);
        wish.customer = asked.number("customer").orElse(null);
        search = wish;
        page.openList(query());
    }

    /** The table begins anew at its first page, and the address follows. */
    public void look(DataTable table) {
        table.setFirst(0);
        page.showAddress(query());
    }

    public void showAll(DataTable table) {
        search = new Search();
        look(table);
    }

    private AddressQuery query() {
        return new AddressQuery()
                .with("q", search.text)
                .with("status", search.statuses)
                .with("from", search.from)
                .with("to", search.to)
                .with("purpose", search.purpose)
                .with("sender", search.sender)
                .with("customer", search.customer);
    }

    public LazyDataModel<Line> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(() -> messages.countRecipientsShown(filter()), this::lines, line -> line.mail()
                    .id());
        }
        return rows;
    }

    private List<Line> lines(Slice slice) {
        List<RecipientRow> found = messages.recipients(filter(), slice);
        Map<Long, String> subjects = log.subjects(
                found.stream().map(RecipientRow::messageId).distinct().toList());
        return found.stream()
                .map(row -> new Line(row, subjects.getOrDefault(row.messageId(), row.subject())))
                .toList();
    }

    private RecipientFilter filter() {
        return new RecipientFilter(
                null,
                null,
                search.customer,
                search.text,
                search.statuses,
                start(search.from),
                search.to == null ? null : start(search.to.plusDays(1)),
                search.purpose,
                search.sender);
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(visitor.getZone()).toInstant();
    }

    public boolean isFiltered() {
        return !query().toString().equals(new AddressQuery().toString());
    }

    /** The customer to whom the list is narrowed; null: none. */
    public String getCustomerName() {
        return search.customer == null ? null : customers.get(search.customer).getName();
    }

    public List<Status> getAllStatuses() {
        return Arrays.asList(Status.values());
    }

    public TemplatePurpose[] getPurposes() {
        return TemplatePurpose.values();
    }

    public String getText() {
        return search.text;
    }

    public void setText(String text) {
        search.text = text;
    }

    public List<Status> getStatuses() {
        return search.statuses;
    }

    public void setStatuses(List<Status> statuses) {
        search.statuses = statuses == null ? List.of() : new ArrayList<>(statuses);
    }

    public LocalDate getFrom() {
        return search.from;
    }

    public void setFrom(LocalDate from) {
        search.from = from;
    }

    public LocalDate getTo() {
        return search.to;
    }

    public void setTo(LocalDate to) {
        search.to = to;
    }

    public TemplatePurpose getPurpose() {
        return search.purpose;
    }

    public void setPurpose(TemplatePurpose purpose) {
        search.purpose = purpose;
    }

    public String getSender() {
        return search.sender;
    }
}
