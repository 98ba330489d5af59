package org.tracepost.customer.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tracepost.customer.CustomerFilter;
import org.tracepost.customer.CustomerRow;
import org.tracepost.customer.Customers;
import org.tracepost.platform.web.LazyRows;

/** The list of customers. It lives as long as the session: one finds it as one left it. */
@Named
@SessionScoped
public class CustomerListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Customers customers;

    private String text;
    private Boolean lead;
    private transient LazyRows<CustomerRow> rows;

    public void open() {
        rows = new LazyRows<>(() -> customers.count(filter()), slice -> customers.list(filter(), slice), CustomerRow::id);
    }

    public void showAll() {
        text = null;
        lead = null;
    }

    private CustomerFilter filter() {
        return new CustomerFilter(text, lead);
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank() || lead != null;
    }

    public LazyRows<CustomerRow> getRows() {
        return rows;
    }

    /** True: leads only; false: none of them; null: all. */
    public Boolean getLead() {
        return lead;
    }

    public void setLead(Boolean lead) {
        this.lead = lead;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
