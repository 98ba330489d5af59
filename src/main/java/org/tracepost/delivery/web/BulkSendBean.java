package org.tracepost.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tracepost.delivery.Dispatch;
import org.tracepost.platform.web.Page;

/** Sends the invoices that are ticked in a list, each to its usual contacts in their language. */
@Named
@RequestScoped
public class BulkSendBean {

    @Inject
    private Dispatch dispatch;
    @Inject
    private Page page;

    private boolean attachPdf = true;

    /** What cannot go to anybody is said at once, not left to be found. */
    public String send(List<Long> documentIds) {
        Dispatch.BulkResult result = dispatch.sendDocuments(documentIds, attachPdf);
        page.keep();
        if (!result.waiting().isEmpty()) {
            page.warn("send.warn.waiting", result.waiting().size());
        }
        if (!result.sent().isEmpty()) {
            page.info("send.info.bulk", result.sent().size());
        }
        return page.go("/invoice/list");
    }

    public boolean isAttachPdf() {
        return attachPdf;
    }

    public void setAttachPdf(boolean attachPdf) {
        this.attachPdf = attachPdf;
    }
}
