package org.tracepost.suppression.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.Suppressions;

/** Blocks an address by hand. */
@Named
@RequestScoped
public class SuppressionAddBean {

    @Inject
    private Suppressions suppressions;

    @Inject
    private Page page;

    private String address;
    private String note;
    private Instant until;

    public String add() {
        String written = address == null ? "" : address.strip();
        EmailAddress parsed =
                EmailAddress.parse(written).orElseThrow(() -> new Refusal("refusal.address_form", written));
        suppressions.add(parsed, note, until);
        return page.redirect("/suppression/list", "suppression_list.info.added", parsed);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Instant getUntil() {
        return until;
    }

    public void setUntil(Instant until) {
        this.until = until;
    }
}
