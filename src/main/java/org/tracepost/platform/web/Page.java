package org.tracepost.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Texts;

/**
 * What a view bean says to the person before it: a message by its key, and where to go next. Beans know keys; the words
 * are in the bundles.
 */
@Named
@RequestScoped
public class Page implements Serializable {

    @Inject
    private Visitor visitor;

    @Inject
    private ListAddresses lists;

    @Inject
    private ListSort sort;

    public void info(String key, Object... args) {
        say(FacesMessage.SEVERITY_INFO, key, args);
    }

    public void warn(String key, Object... args) {
        say(FacesMessage.SEVERITY_WARN, key, args);
    }

    /**
     * Something was not done. The page's scripts are told as well: what was typed is not saved, and a dialog stays
     * open.
     */
    public void error(String key, Object... args) {
        say(FacesMessage.SEVERITY_ERROR, key, args);
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Goes to a page such as {@code "/document/list"}, with a word about what was done. */
    public String redirect(String outcome, String key, Object... args) {
        keep();
        info(key, args);
        return go(outcome);
    }

    /** Goes to one thing's page such as {@code "/document/view"}, with a word about what was done. */
    public String redirectTo(String outcome, Object id, String key, Object... args) {
        keep();
        info(key, args);
        return go(outcome) + "&id=" + id;
    }

    /** Goes to a page without a word. */
    public String go(String outcome) {
        return outcome + (outcome.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** A value for an address that a page or bean writes itself. */
    public static String urlEncode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The id that a page was asked for; without one there is nothing to show. */
    public long asked(Long id) {
        if (id == null) {
            throw new NotFound("page", "");
        }
        return id;
    }

    /** What is said now is shown on the next page. */
    public void keep() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** The first of many as one text: {@code A, B and 3 more}. @param all how many there are */
    public String sample(List<String> first, int all) {
        String some = String.join(", ", first);
        return all <= first.size() ? some : text("common.and_more", some, all - first.size());
    }

    /**
     * The text of a key in the visitor's language. An unknown key is shown as such: a fault that is seen at once, and
     * no crash.
     */
    public String text(String key, Object... args) {
        return getTexts().text(key, args);
    }

    /** All texts in the visitor's language. */
    public Texts getTexts() {
        return new Texts(visitor.getLocale());
    }

    /**
     * The address of this page with its parameters, for loading it anew. The address of a form's POST lacks them, its
     * Referer has them; a Referer that is of another page is not believed.
     */
    public String here() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return refererOf(request).orElse(request.getRequestURI());
    }

    /** What a list is filtered and sorted by stands in the browser's address from now on; for listeners of filters. */
    public void showAddress(AddressQuery query) {
        String list = viewId() + query.subject();
        showAddress(list, sort.with(list, query));
    }

    /** @param list null: it is not opened again as it was left */
    void showAddress(String list, String query) {
        if (list != null) {
            lists.remember(list, query);
        }
        PrimeFaces.current().executeScript("tracepostAddress('" + query + "')");
    }

    /**
     * Opens a list; for its view action. An address with filters or an order is followed to the letter, so that
     * everybody sees the same; one without them leads to what the list was left with.
     */
    public void openList(AddressQuery query) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String list = viewId() + query.subject();
        String asked = sort.with(list, query);
        Optional<String> left = lists.find(list).filter(last -> !last.equals(asked));
        if (left.isPresent()
                && !query.isSaidBy(external.getRequestParameterMap().keySet())) {
            keep();
            redirectHere(external, left.get());
        } else if (lists.remember(list, asked)) {
            PrimeFaces.current().multiViewState().clearAll(viewId(), false);
        }
    }

    private static void redirectHere(ExternalContext external, String query) {
        try {
            external.redirect(((HttpServletRequest) external.getRequest()).getRequestURI() + query);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String viewId() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    /**
     * What was said about the page as a whole, for includes/messages.xhtml. A mistake in a dialog is said there once,
     * and not on the page behind it.
     *
     * @param place what shows it, in the form of a dialog or outside of all forms
     */
    public List<Said> messages(UIComponent place) {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Said> said = context.getMessageList(null).stream().map(Said::of).toList();
        if (said.isEmpty() || !isSentWithPlace(context.getViewRoot())) {
            return said;
        }
        Optional<UIForm> dialog = formOf(place);
        return dialog.isPresent()
                ? dialog.filter(SentForm::is).map(sent -> said).orElse(List.of())
                : said.stream().filter(one -> !one.isProblem()).toList();
    }

    private static Optional<UIForm> formOf(UIComponent place) {
        UIComponent above = place;
        while (above != null && !(above instanceof UIForm)) {
            above = above.getParent();
        }
        return Optional.ofNullable((UIForm) above);
    }

    /** Whether the form that was sent has a place of its own for what is said. */
    private static boolean isSentWithPlace(UIComponent in) {
        return in instanceof UIForm form
                ? SentForm.is(form) && form.findComponent("messages") != null
                : children(in).anyMatch(Page::isSentWithPlace);
    }

    private static Stream<UIComponent> children(UIComponent of) {
        return Stream.concat(of.getFacets().values().stream(), of.getChildren().stream());
    }

    private static Optional<String> refererOf(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(referer);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.ofNullable(uri.getRawPath())
                    .filter(request.getRequestURI()::equals)
                    .map(path -> path + query);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private void say(Severity severity, String key, Object... args) {
        String text = text(key, args);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
