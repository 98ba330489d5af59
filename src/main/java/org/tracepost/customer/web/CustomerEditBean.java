package org.tracepost.customer.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.tracepost.company.CompanyProfile;
import org.tracepost.company.TrackingMode;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerDetails;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Tags;
import org.tracepost.platform.Seen;
import org.tracepost.platform.web.Page;

/** The page on which a customer is added or changed. */
@Named
@ViewScoped
public class CustomerEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Customers customers;

    @Inject
    private CompanyProfile company;

    @Inject
    private Page page;

    @Inject
    private Clock clock;

    private Long id;
    private CustomerForm form;
    private Seen seen;

    public void load() {
        if (id == null) {
            form = new CustomerForm(CustomerDetails.named(null, company.get().getLanguage()));
        } else {
            Customer customer = customers.getWithTags(id);
            form = new CustomerForm(customer.details());
            form.setTags(String.join(", ", customer.getTags()));
            seen = Seen.now(customer.getVersion(), clock);
        }
    }

    public String save() {
        if (id == null) {
            id = customers.add(form.details()).getId();
            customers.tag(id, Tags.in(form.getTags()));
            return page.redirectTo("/customer/view", id, "customer_edit.info.added", form.getName());
        }
        customers.change(id, form.details(), Tags.in(form.getTags()), seen);
        return page.redirectTo("/customer/view", id, "customer_edit.info.saved", form.getName());
    }

    public TrackingMode[] getModes() {
        return TrackingMode.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public CustomerForm getForm() {
        return form;
    }

    /** What the form shows was this; the include meanwhile.xhtml sets what it has told of. */
    public void setSeen(Seen seen) {
        this.seen = seen;
    }
}
