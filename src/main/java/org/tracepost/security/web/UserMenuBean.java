package org.tracepost.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import org.tracepost.platform.Theme;
import org.tracepost.platform.web.Page;
import org.tracepost.platform.web.Visitor;
import org.tracepost.security.AppUser;
import org.tracepost.security.AppUsers;

/** Who is signed in, the language they read, and the way out. */
@Named("userMenu")
@RequestScoped
public class UserMenuBean {

    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    private HttpServletRequest request;

    @Inject
    private AppUsers users;

    @Inject
    private Visitor visitor;

    @Inject
    private Page page;

    private Optional<AppUser> user;

    public String signOut() throws ServletException {
        request.logout();
        return page.go("/login");
    }

    /** Kept with the user, and in a cookie for the sign-in page; then the same page again. */
    public void speak(String language) throws IOException {
        visitor.speak(language);
        if (isSignedIn()) {
            users.speak(visitor.getLocale());
        }
        keep(Visitor.LANGUAGE_COOKIE, visitor.getLanguage());
        FacesContext.getCurrentInstance().getExternalContext().redirect(page.here());
    }

    /** Light, dark or as the system has it; the page turns by itself, so that nothing typed is lost. */
    public void paint(Theme theme) {
        visitor.paint(theme);
        users.paint(theme);
        keep(Visitor.THEME_COOKIE, theme.name());
        PrimeFaces.current().executeScript("document.documentElement.dataset.theme = '" + theme + "'");
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    /** For the sign-in page of the next visit. */
    private void keep(String cookie, String value) {
        Map<String, Object> lasting =
                new HashMap<>(Map.of("maxAge", A_YEAR, "path", request.getContextPath() + "/", "httpOnly", true));
        FacesContext.getCurrentInstance().getExternalContext().addResponseCookie(cookie, value, lasting);
    }

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public boolean isAdministrator() {
        return request.isUserInRole("administrator");
    }

    public String getName() {
        return find().map(AppUser::getDisplayName).orElse("");
    }

    /** One or two letters for the round badge. */
    public String getInitials() {
        String[] words = getName().split("[\\s._-]+");
        String letters = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
        return (words.length > 1 ? letters + words[words.length - 1].charAt(0) : letters)
                .toUpperCase(visitor.getLocale());
    }

    private Optional<AppUser> find() {
        if (user == null) {
            user = isSignedIn() ? users.enabled(request.getUserPrincipal().getName()) : Optional.empty();
        }
        return user;
    }
}
