package org.tracepost.message.web;

import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.Collection;
import org.tracepost.message.Status;
import org.tracepost.platform.web.AddressQuery;

/**
 * The address of the recipients of one message who have certain statuses: behind every figure of a message stand the
 * rows it was counted from.
 */
final class RecipientsAddress {

    private RecipientsAddress() {}

    static String of(long messageId, Collection<Status> statuses) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/message/view.xhtml"
                + new AddressQuery()
                        .with("id", messageId)
                        .with("tab", "recipients")
                        .with("status", statuses);
    }

    static String ofProblems(long messageId) {
        return of(
                messageId,
                Arrays.stream(Status.values()).filter(Status::isProblem).toList());
    }
}
