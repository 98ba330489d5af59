package org.tracepost.message.web;

import jakarta.faces.context.FacesContext;
import java.time.LocalDate;
import java.util.Collection;
import org.tracepost.message.Status;
import org.tracepost.platform.web.AddressQuery;

/**
 * The address of the page "E-mails" with some of its filters: behind every figure stand the rows it was counted from.
 */
final class EmailsAddress {

    private EmailsAddress() {}

    static String of(LocalDate from, LocalDate to, Collection<Status> statuses) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath()
                + "/message/recipients.xhtml"
                + new AddressQuery().with("from", from).with("to", to).with("status", statuses);
    }
}
