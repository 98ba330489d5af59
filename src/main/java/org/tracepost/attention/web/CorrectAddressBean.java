package org.tracepost.attention.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tracepost.attention.AddressCorrection;
import org.tracepost.attention.AddressCorrection.Corrected;
import org.tracepost.attention.AddressCorrection.Unreached;
import org.tracepost.customer.Customers;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.web.AddressDoubt;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.DroppedNews;

/** The panel "Correct the address and send again": the new address, and a list of all that did not get there. */
@Named("correctAddress")
@ViewScoped
public class CorrectAddressBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AddressCorrection corrections;

    @Inject
    private Customers customers;

    @Inject
    private Event<DroppedNews> droppedNews;

    @Inject
    private Format format;

    @Inject
    private Page page;

    private transient RecipientRow mail;
    private transient List<Unreached> unreached = List.of();
    private String address;
    private final AddressDoubt doubt = new AddressDoubt();
    private Long[] chosen = {};
    private String key;

    /**
     * Begins with the address that is known now: somebody may have corrected it already. The key makes sure that two
     * clicks send once.
     */
    void open(RecipientRow failed) {
        mail = failed;
        unreached = corrections.unreached(failed.id());
        chosen = unreached.stream().map(u -> u.mail().id()).toArray(Long[]::new);
        address = failed.contactId() == null
                ? failed.address().toString()
                : customers
                        .getContact(failed.contactId())
                        .email()
                        .orElse(failed.address())
                        .toString();
        key = UUID.randomUUID().toString();
        look();
    }

    /** Looks for a slip of the keyboard. */
    public void look() {
        doubt.look(address);
    }

    public void takeMeant() {
        address = doubt.getMeant();
        look();
    }

    /** An address that is most likely not whole is asked about once. */
    public String send() {
        if (doubt.asks(address)) {
            return null;
        }
        page.keep();
        Corrected done = corrections.correct(mail.id(), address, Arrays.asList(chosen), key);
        droppedNews.fire(new DroppedNews(done.dropped(), done.sent().size()));
        if (done.lifted()) {
            page.info("correct_address.info.lifted", mail.address());
        }
        return page.redirect(
                BackTo.page(mail),
                done.contact() == null ? "correct_address.info.sent" : "correct_address.info.corrected",
                done.address(),
                done.sent().size() - done.dropped().size());
    }

    /** How an e-mail of the list is called: the document's number and amount, or the subject. */
    public String label(Unreached u) {
        String what = page.text("purpose." + u.mail().purpose());
        return u.due() == null
                ? what + " · " + format.moment(u.mail().createdAt())
                : what + " " + u.due().number() + " · "
                        + format.money(u.due().payable(), u.due().currency());
    }

    public RecipientRow getMail() {
        return mail;
    }

    public List<Unreached> getUnreached() {
        return unreached;
    }

    public AddressDoubt getDoubt() {
        return doubt;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public Long[] getChosen() {
        return chosen;
    }

    public void setChosen(Long[] chosen) {
        this.chosen = chosen;
    }
}
