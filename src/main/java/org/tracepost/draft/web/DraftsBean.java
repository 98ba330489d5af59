package org.tracepost.draft.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tracepost.draft.DraftRow;
import org.tracepost.draft.Drafts;
import org.tracepost.draft.Sheet;
import org.tracepost.platform.web.AskedFor;
import org.tracepost.platform.web.Page;

/** What one has not finished writing, offered again ({@code includes/draft/offer.xhtml}). */
@Named("drafts")
@ViewScoped
public class DraftsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Drafts drafts;

    @Inject
    private Page page;

    /** The one about which the person is asked whether it is really to be thrown away. */
    private String doubted;

    /**
     * Those of the page with that address, whatever else it has behind it; of all pages when it is empty. Not the one
     * that is on this page.
     */
    public List<DraftRow> of(String address) {
        String here = AskedFor.here().text(Sheet.PARAMETER).orElse("");
        return list().stream()
                .filter(draft ->
                        isPart(draft.address(), address) && !draft.key().equals(here))
                .toList();
    }

    /** A list asks several times for each request. */
    @SuppressWarnings("unchecked")
    private List<DraftRow> list() {
        return (List<DraftRow>) FacesContext.getCurrentInstance()
                .getAttributes()
                .computeIfAbsent(DraftsBean.class, key -> drafts.list());
    }

    private static boolean isPart(String address, String of) {
        return of.isEmpty()
                || address.equals(of)
                || address.startsWith(of) && "?&".indexOf(address.charAt(of.length())) >= 0;
    }

    /** The parameter {@code key} says which. */
    public void doubt() {
        doubted = AskedFor.here().text("key").orElse(null);
    }

    public void relent() {
        doubted = null;
    }

    public void throwAway() {
        AskedFor.here().text("key").ifPresent(drafts::finish);
        FacesContext.getCurrentInstance().getAttributes().remove(DraftsBean.class);
        page.info("draft.info.thrown_away");
        doubted = null;
    }

    public String getDoubted() {
        return doubted;
    }
}
