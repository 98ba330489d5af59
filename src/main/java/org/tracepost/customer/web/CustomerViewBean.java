package org.tracepost.customer.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerDetails;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Interest;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.Documents;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.Seen;
import org.tracepost.platform.web.AddressDoubt;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Meanwhile;
import org.tracepost.platform.web.Page;

/** One customer: details, contacts, invoices, and every e-mail that was sent to them. */
@Named
@ViewScoped
public class CustomerViewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Customers customers;

    @Inject
    private Documents documents;

    @Inject
    private Messages messages;

    @Inject
    private Page page;

    @Inject
    private Meanwhile meanwhile;

    @Inject
    private Clock clock;

    private Long id;
    private String tab;
    private transient Customer customer;
    private CustomerDetails details;
    private List<String> tags;
    private transient List<Contact> contacts;
    private ContactForm contact = ContactForm.blank();
    private AddressDoubt doubt = new AddressDoubt();
    private Seen seen;
    private LocalDate today;
    private transient LazyRows<DocumentRow> invoices;
    private transient LazyRows<RecipientRow> mails;

    public void load() {
        customer = customers.getWithTags(page.asked(id));
        details = customer.details();
        tags = customer.getTags();
        contacts = customers.contactsOf(id);
        today = documents.today();
        DocumentFilter theirs = DocumentFilter.ofCustomer(id);
        invoices =
                new LazyRows<>(() -> documents.count(theirs), slice -> documents.list(theirs, slice), DocumentRow::id);
        RecipientFilter sent = RecipientFilter.ofCustomer(id);
        mails = new LazyRows<>(
                () -> messages.countRecipients(sent), slice -> messages.recipients(sent, slice), RecipientRow::id);
    }

    public void newContact() {
        contact = ContactForm.blank();
        doubt = new AddressDoubt();
        meanwhile.over();
    }

    public void editContact(Contact chosen) {
        Contact now = customers.getContact(chosen.getId());
        contact = new ContactForm(now.getId(), now.details());
        doubt = new AddressDoubt();
        seen = Seen.now(now.getVersion(), clock);
        meanwhile.over();
    }

    /** Looks for a slip of the keyboard. */
    public void lookAtEmail() {
        doubt.look(contact.getEmail());
    }

    public void takeMeant() {
        contact.setEmail(doubt.getMeant());
        lookAtEmail();
    }

    /** An address that is most likely not whole is asked about once, and the dialog stays. */
    public void saveContact() {
        if (doubt.asks(contact.getEmail())) {
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        if (contact.getId() == null) {
            customers.addContact(id, contact.details());
        } else {
            customers.changeContact(contact.getId(), contact.details(), seen);
        }
        contacts = customers.contactsOf(id);
        meanwhile.over();
        page.info("customer_view.info.contact_saved", contact.getName());
    }

    public String becomeCustomer() {
        customers.becomeCustomer(id);
        return page.redirectTo("/customer/view", id, "customer_view.info.became_customer", details.name());
    }

    public Interest[] getAllInterests() {
        return Interest.values();
    }

    /** Which tab is open first: one may come for the e-mails. */
    public int getTabIndex() {
        return "mail".equals(tab) ? 1 : "contacts".equals(tab) ? 2 : 0;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public Customer getCustomer() {
        return customer;
    }

    public CustomerDetails getDetails() {
        return details;
    }

    public List<String> getTags() {
        return tags;
    }

    public List<Contact> getContacts() {
        return contacts;
    }

    /** All their addresses, so that what is known about each is asked for at once. */
    public List<String> getAddresses() {
        return contacts.stream()
                .map(Contact::email)
                .flatMap(Optional::stream)
                .map(EmailAddress::toString)
                .toList();
    }

    public ContactForm getContact() {
        return contact;
    }

    public AddressDoubt getDoubt() {
        return doubt;
    }

    public LocalDate getToday() {
        return today;
    }

    public LazyRows<DocumentRow> getInvoices() {
        return invoices;
    }

    public LazyRows<RecipientRow> getMails() {
        return mails;
    }

    /** What the form shows was this; the include meanwhile.xhtml sets what it has told of. */
    public void setSeen(Seen seen) {
        this.seen = seen;
    }
}
