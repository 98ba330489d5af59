package org.tracepost.savedview.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.platform.web.Page;
import org.tracepost.savedview.SavedView;
import org.tracepost.savedview.SavedViews;
import org.tracepost.savedview.ViewAddress;

/** One's own views of the list that is shown ({@code tags/savedViews.xhtml}). */
@Named("savedViews")
@RequestScoped
public class SavedViewsBean {

    @Inject
    private SavedViews views;

    @Inject
    private Page page;

    private final Map<String, List<SavedView>> read = new HashMap<>();
    private String name;
    private String shown;

    /** @param subject what the list is of, as a query; may be empty */
    public List<SavedView> of(String subject) {
        return read.computeIfAbsent(here() + subject, views::list);
    }

    /** Keeps what the browser shows now. */
    public void save(String subject) {
        views.save(here() + subject, name, ViewAddress.of(shown, subject));
        page.info("saved_views.info.saved", name.strip());
        name = null;
        read.clear();
    }

    /** The button's parameter {@code view} says which: another tab may have changed the list. */
    public void remove() {
        views.remove(Long.parseLong(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("view")));
        read.clear();
    }

    private static String here() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** What stands behind the path in the browser's address; the script fills it in. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }
}
