package org.tracepost.customer.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
    private transient LazyRows<CustomerRow> rows;

    public void open() {
        rows = new LazyRows<>(() -> customers.count(text), slice -> customers.list(text, slice), CustomerRow::id);
    }

    public void showAll() {
        text = null;
    }

    public LazyRows<CustomerRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
