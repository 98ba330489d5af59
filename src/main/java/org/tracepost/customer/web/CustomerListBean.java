package org.tracepost.customer.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.component.datatable.DataTable;
import org.tracepost.customer.CustomerFilter;
import org.tracepost.customer.CustomerRow;
import org.tracepost.customer.Customers;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;

/** The list of customers. What one looks for stands in the address. */
@Named
@ViewScoped
public class CustomerListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Customers customers;

    @Inject
    private Page page;

    private String text;
    private Boolean lead;
    private String tag;
    private List<String> tags = List.of();
    private transient LazyRows<CustomerRow> rows;

    public void open() {
        tags = customers.allTags();
        page.openList(query());
    }

    /** The table begins anew at its first page, and the address follows. */
    public void look(DataTable table) {
        table.setFirst(0);
        page.showAddress(query());
    }

    private AddressQuery query() {
        return new AddressQuery().with("q", text).with("lead", leadWord()).with("tag", tag);
    }

    public void showAll() {
        text = null;
        lead = null;
        tag = null;
        page.showAddress(query());
    }

    private CustomerFilter filter() {
        return new CustomerFilter(text, lead, tag);
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank() || lead != null || tag != null;
    }

    public LazyRows<CustomerRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(
                    () -> customers.count(filter()), slice -> customers.list(filter(), slice), CustomerRow::id);
        }
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
        return new AddressQuery()
                .with("fit", true)
                .with("q", text)
                .with("tag", tag)
                .with("lead", leadWord())
                .toString();
    }

    /** "No leads" is a filter, too. */
    private String leadWord() {
        return lead == null ? null : lead.toString();
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
