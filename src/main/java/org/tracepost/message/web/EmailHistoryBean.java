package org.tracepost.message.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientRow;

/** The E-mail history popup of a list: the newest e-mails of the one document whose envelope the person points at. */
@Named("emailHistory")
@RequestScoped
public class EmailHistoryBean {

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private Long document;
    private List<RecipientRow> mails = List.of();

    public void load() {
        document = Long.valueOf(request.getParameter("document"));
        mails = messages.newestOfDocuments(List.of(document)).getOrDefault(document, List.of());
    }

    /** Whose e-mails these are; null before the person has pointed at an envelope. */
    public Long getDocument() {
        return document;
    }

    public List<RecipientRow> getMails() {
        return mails;
    }
}
