package org.tracepost.delivery.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tracepost.customer.ContactRow;
import org.tracepost.delivery.Telling;
import org.tracepost.message.Composition;

/** The part of a dialog that asks whether the customer is told, and who: for {@code includes/document/tell.xhtml}. */
public class TellForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient List<ContactRow> contacts;
    private final boolean on;
    private boolean wanted;
    private Long[] contactIds;
    private Locale language;
    private boolean attachPdf = true;

    /**
     * With nobody who gets such e-mails it is not ticked.
     *
     * @param on whether such e-mails are sent at all
     */
    TellForm(Composition usual, boolean on) {
        this.contacts = usual.contacts();
        this.on = on;
        this.contactIds = usual.contactIds().toArray(Long[]::new);
        this.wanted = on && contactIds.length > 0;
        this.language = usual.language();
    }

    Telling telling() {
        return new Telling(wanted, Arrays.asList(contactIds), language, attachPdf);
    }

    /** Whom the clerk has chosen: name by address. */
    public Map<String, String> getReceivers() {
        Map<String, String> names = new LinkedHashMap<>();
        List<Long> chosen = wanted ? Arrays.asList(contactIds) : List.of();
        getContacts().stream()
                .filter(c -> chosen.contains(c.id()))
                .forEach(c -> names.put(c.email().toString(), c.name()));
        return names;
    }

    public List<ContactRow> getContacts() {
        return contacts == null ? List.of() : contacts;
    }

    public boolean isOn() {
        return on;
    }

    /** Whether there is anything to choose: somebody with an address, and such e-mails are sent at all. */
    public boolean isPossible() {
        return on && !getContacts().isEmpty();
    }

    public boolean isWanted() {
        return wanted;
    }

    public void setWanted(boolean wanted) {
        this.wanted = wanted;
    }

    public Long[] getContactIds() {
        return contactIds;
    }

    public void setContactIds(Long[] contactIds) {
        this.contactIds = contactIds;
    }

    public Locale getLanguage() {
        return language;
    }

    public void setLanguage(Locale language) {
        this.language = language;
    }

    public boolean isAttachPdf() {
        return attachPdf;
    }

    public void setAttachPdf(boolean attachPdf) {
        this.attachPdf = attachPdf;
    }
}
