package org.tracepost.message.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.document.Documents;

/** Invoices that wait for somebody: those that are overdue, and those that nobody can be sent. */
@Named
@RequestScoped
public class HomeInvoices {

    @Inject
    private Documents documents;

    private long waiting;
    private long overdue;

    @PostConstruct
    void read() {
        waiting =
                documents.count(new DocumentFilter(DocumentKind.INVOICE, null, null, null, null, null, Boolean.FALSE));
        overdue = documents.count(
                new DocumentFilter(DocumentKind.INVOICE, null, DocumentState.OVERDUE, null, null, null, null));
    }

    public boolean isAny() {
        return waiting + overdue > 0;
    }

    public long getWaiting() {
        return waiting;
    }

    public long getOverdue() {
        return overdue;
    }
}
