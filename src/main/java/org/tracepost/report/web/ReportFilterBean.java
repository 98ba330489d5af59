package org.tracepost.report.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tracepost.customer.CustomerFilter;
import org.tracepost.customer.Customers;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.Page;
import org.tracepost.platform.web.Visitor;
import org.tracepost.report.Period;
import org.tracepost.report.ReportAsk;

/**
 * The filters that the report pages have in common. They live in the address alone: a report begins anew each time,
 * unless one kept its address.
 */
@Named("reportFilter")
@ViewScoped
public class ReportFilterBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CUSTOMERS = 20;
    private static final String PERIOD = "period";
    private static final String STATUS = "status";
    private static final List<String> NAMES =
            List.of("seen", PERIOD, "from", "to", "kind", "customer", "sender", "reason", "domain", "overdue");

    @Inject
    private Customers customers;

    @Inject
    private Visitor visitor;

    @Inject
    private Page page;

    @Inject
    private Clock clock;

    private final Map<String, String> one = new LinkedHashMap<>();
    private final Map<String, String> customerNames = new HashMap<>();
    private List<String> statuses = new ArrayList<>();

    /** Takes the filters from the address. One that makes no sense shows the report as if nothing were asked for. */
    void load(Consumer<ReportAsk> use) {
        Map<String, String[]> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        NAMES.stream().filter(asked::containsKey).forEach(name -> one.put(name, asked.get(name)[0]));
        statuses = asked.containsKey(STATUS) ? new ArrayList<>(List.of(asked.get(STATUS))) : new ArrayList<>();
        try {
            use.accept(ask());
            nameOf(ask().text("customer"));
            one.put(PERIOD, ask().period().name());
        } catch (ReportAsk.BadAsk | NotFound nonsense) {
            clear();
        }
    }

    public ReportAsk ask() {
        return new ReportAsk(this::values, visitor.getZone(), getToday());
    }

    private List<String> values(String name) {
        if (name.equals(STATUS)) {
            return statuses;
        }
        return one.get(name) == null ? List.of() : List.of(one.get(name));
    }

    public LocalDate getToday() {
        return LocalDate.now(clock.withZone(visitor.getZone()));
    }

    /** What is asked for now stands in the address from now on. */
    void show() {
        if (!isDays()) {
            one.remove("from");
            one.remove("to");
        }
        AddressQuery query = new AddressQuery();
        NAMES.forEach(name -> query.with(name, one.get(name)));
        page.showAddress(query.with(STATUS, statuses));
    }

    void clear() {
        String seen = one.get("seen");
        one.clear();
        one.put("seen", seen);
        one.put(PERIOD, Period.DAYS_30.name());
        statuses = new ArrayList<>();
    }

    void set(String name, String value) {
        one.put(name, value);
    }

    /** Filters that have one value, by the name that they have in the address. */
    public Map<String, String> getOne() {
        return one;
    }

    public List<String> getStatuses() {
        return statuses;
    }

    public void setStatuses(List<String> statuses) {
        this.statuses = statuses == null ? new ArrayList<>() : new ArrayList<>(statuses);
    }

    public boolean isOverdue() {
        return "true".equals(one.get("overdue"));
    }

    public void setOverdue(boolean overdue) {
        one.put("overdue", overdue ? "true" : null);
    }

    public boolean isDays() {
        return Period.DAYS.name().equals(one.get(PERIOD));
    }

    public Period[] getPeriods() {
        return Period.values();
    }

    /** Ids of customers whose name or number has this text in it. */
    public List<String> findCustomers(String text) {
        return customers.list(CustomerFilter.ofText(text), Slice.first(MOST_CUSTOMERS)).stream()
                .map(row -> {
                    String id = String.valueOf(row.id());
                    customerNames.put(id, row.name());
                    return id;
                })
                .toList();
    }

    /** The name of a customer that was found or asked for. */
    public String nameOf(String id) {
        return id == null || id.isBlank()
                ? ""
                : customerNames.computeIfAbsent(
                        id, known -> customers.get(Long.parseLong(known)).getName());
    }
}
