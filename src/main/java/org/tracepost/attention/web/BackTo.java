package org.tracepost.attention.web;

import jakarta.faces.context.FacesContext;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.web.Page;

/** The page on which the dialog was opened, loaded anew, where that e-mail is seen. */
final class BackTo {

    private BackTo() {}

    static String page(RecipientRow mail) {
        String here =
                FacesContext.getCurrentInstance().getViewRoot().getViewId().replace(".xhtml", "");
        return switch (here) {
            case "/message/view" ->
                here + "?id=" + mail.messageId() + "&tab=recipients&q="
                        + Page.urlEncode(mail.address().toString());
            case "/document/view" -> here + "?id=" + mail.documentId() + "&tab=mail";
            case "/customer/view" -> here + "?id=" + mail.customerId() + "&tab=mail";
            default -> here;
        };
    }
}
