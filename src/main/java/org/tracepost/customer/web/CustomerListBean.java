package org.tracepost.customer.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tracepost.customer.CustomerFilter;
import org.tracepost.customer.CustomerRow;
import org.tracepost.customer.Customers;
import org.tracepost.platform.web.AddressQuery;
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
    private String tag;
    private List<String> tags = List.of();
    private transient LazyRows<CustomerRow> rows;

    public void open() {
        tags = customers.allTags();
        rows = new LazyRows<>(() -> customers.count(filter()), slice -> customers.list(filter(), slice), CustomerRow::id);
    }

    public void showAll() {
        text = null;
        lead = null;
        tag = null;
    }

    private CustomerFilter filter() {
        return new CustomerFilter(text, lead, tag);
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank() || lead != null || tag != null;
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

    public List<String> getTags() {
        return tags;
    }

    /** What the customers have in common, as parameters of the page that writes to them. */
    public String getComposeQuery() {
        return new AddressQuery().with("fit", true).with("q", text).with("tag", tag).with("lead", lead).toString();
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag == null || tag.isBlank() ? null : tag;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
