package org.tracepost.suppression.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.Suppressions;

/**
 * The question for the reason when a block is to be lifted; on every page that shows one, see
 * {@code WEB-INF/includes/suppression/liftDialog.xhtml}.
 */
@Named("lift")
@ViewScoped
public class LiftBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Page page;

    private Long id;
    private String address;
    private String reason;

    public void open(long entryId) {
        SuppressionRow entry = suppressions.get(entryId);
        id = entryId;
        address = entry.address();
        reason = null;
    }

    /** The page of the entry itself is another one afterwards; others show less. */
    public String lift() {
        suppressions.lift(id, reason);
        if (FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/suppression/view")) {
            return page.redirectTo("/suppression/view", id, "suppression_lift.info.lifted", address);
        }
        page.info("suppression_lift.info.lifted", address);
        return null;
    }

    public String getAddress() {
        return address;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
