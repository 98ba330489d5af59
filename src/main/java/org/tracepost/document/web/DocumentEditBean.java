package org.tracepost.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerFilter;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Interest;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.Documents;
import org.tracepost.document.Totals;
import org.tracepost.draft.DraftFields;
import org.tracepost.draft.DraftPlace;
import org.tracepost.draft.Drafts;
import org.tracepost.draft.Sheet;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Seen;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.AskedFor;
import org.tracepost.platform.web.Page;

/** The page on which a document of any kind is typed in or changed; its totals follow as one types. */
@Named
@ViewScoped
public class DocumentEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Documents documents;

    @Inject
    private Customers customers;

    @Inject
    private CompanyProfile company;

    @Inject
    private Drafts drafts;

    @Inject
    private KindHere here;

    @Inject
    private Page page;

    @Inject
    private Clock clock;

    private Long id;
    private String asked;
    private Long chosenCustomer;
    private Sheet sheet;
    private DocumentForm form;
    private Seen seen;
    private CustomerChoice customer;
    private transient Totals totals;

    public void load() {
        if (id == null) {
            form = DocumentForm.blank(DocumentKind.find(asked).orElse(DocumentKind.INVOICE), documents.today());
            form.setCurrency(company.get().getCurrency());
            form.setLanguage(company.get().getLanguage());
            if (chosenCustomer != null) {
                choose(customers.get(chosenCustomer));
            }
        } else {
            Document document = documents.get(id);
            if (!document.isEditable()) {
                throw new Refusal("refusal.document_not_editable", document.getNumber());
            }
            form = DocumentForm.of(document);
            seen = Seen.now(document.getVersion(), clock);
            customer = choice(document.getCustomer());
        }
        here.turnTo(form.getKind());
        sheet = drafts.open(
                AskedFor.here().text(Sheet.PARAMETER).orElse(null),
                new DraftPlace(
                        "/document/edit.xhtml?kind=" + form.getKind() + (id == null ? "" : "&id=" + id),
                        "document_kind." + form.getKind()));
        if (sheet.isLost()) {
            page.warn("draft.warn.gone");
        }
        sheet.take().ifPresent(this::restore);
        compute();
    }

    /** What was typed takes the place of what is there. */
    private void restore(DraftFields written) {
        written.read("customer_hinput", this::customer, chosen -> {
            customer = chosen;
            form.setCustomerId(chosen == null ? null : chosen.id());
        });
        form.restore(written);
        written.read(
                "version",
                text -> Optional.of(text)
                        .filter(typed -> typed.matches("\\d{1,9}"))
                        .map(Integer::valueOf),
                this::beganWith);
        sheet.leaveUnread(written);
        page.info("draft.info.back");
    }

    /** A document that is another by now is not overwritten by what was written before. */
    private void beganWith(Integer version) {
        if (id != null && version != null && version != getVersion()) {
            seen = new Seen(version, Instant.EPOCH);
            page.warn("draft.warn.changed", form.getNumber());
        }
    }

    private Optional<CustomerChoice> customer(String chosen) {
        try {
            return Optional.of(choice(customers.get(Long.parseLong(chosen))));
        } catch (NotFound | NumberFormatException nobody) {
            return Optional.empty();
        }
    }

    public List<CustomerChoice> findCustomers(String text) {
        return customers.list(CustomerFilter.ofText(text), Slice.first(20)).stream()
                .map(row -> new CustomerChoice(row.id(), row.name(), row.number()))
                .toList();
    }

    public void customerChosen() {
        if (customer != null) {
            choose(customers.get(customer.id()));
        }
    }

    private static CustomerChoice choice(Customer of) {
        return new CustomerChoice(of.getId(), of.getName(), of.getNumber());
    }

    private void choose(Customer chosen) {
        customer = choice(chosen);
        form.setCustomerId(chosen.getId());
        form.setLanguage(chosen.getLanguage());
        form.setContactId(customers.contactsOf(chosen.getId()).stream()
                .filter(c -> c.receives(Interest.INVOICES))
                .map(Contact::getId)
                .findFirst()
                .orElse(null));
    }

    public List<Contact> getContacts() {
        return form.getCustomerId() == null ? List.of() : customers.contactsOf(form.getCustomerId());
    }

    public void addLine() {
        form.addLine(BigDecimal.ZERO);
    }

    public void removeLine(LineForm line) {
        form.getLines().remove(line);
        compute();
    }

    public void compute() {
        totals = form.totals();
    }

    /** Its number among the lines that are not empty, as refusals count them. */
    public int numberOf(LineForm line) {
        return form.numberOf(line);
    }

    public BigDecimal net(LineForm line) {
        return line.net(Currency.getInstance(form.getCurrency()));
    }

    public String save() {
        if (id == null) {
            id = documents.add(form.draft()).getId();
        } else {
            documents.edit(id, form.draft(), seen);
        }
        drafts.finish(sheet.key(AskedFor.here().text(Sheet.FIELD)));
        return page.redirectTo(
                "/document/view",
                id,
                "document_edit.info.saved",
                documents.get(id).getNumber());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** The kind of a new document, as the address asks for it. */
    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public Long getChosenCustomer() {
        return chosenCustomer;
    }

    public void setChosenCustomer(Long chosenCustomer) {
        this.chosenCustomer = chosenCustomer;
    }

    /** Of the document that is edited, when one began to write. */
    public int getVersion() {
        return seen == null ? 0 : (Integer) seen.mark();
    }

    public Sheet getSheet() {
        return sheet;
    }

    public DocumentForm getForm() {
        return form;
    }

    public CustomerChoice getCustomer() {
        return customer;
    }

    public void setCustomer(CustomerChoice customer) {
        this.customer = customer;
        form.setCustomerId(customer == null ? null : customer.id());
    }

    public Totals getTotals() {
        return totals;
    }

    /** What the form shows was this; the include meanwhile.xhtml sets what it has told of. */
    public void setSeen(Seen seen) {
        this.seen = seen;
    }
}
