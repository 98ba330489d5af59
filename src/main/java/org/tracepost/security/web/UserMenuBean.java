package org.tracepost.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
            users.prefer(visitor.getLocale(), visitor.getZone());
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, Object> cookie = new HashMap<>(Map.of("maxAge", A_YEAR, "path", request.getContextPath() + "/", "httpOnly", true));
        external.addResponseCookie(Visitor.LANGUAGE_COOKIE, visitor.getLanguage(), cookie);
        external.redirect(page.here());
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
        return (words.length > 1 ? letters + words[words.length - 1].charAt(0) : letters).toUpperCase(visitor.getLocale());
    }

    private Optional<AppUser> find() {
        if (user == null) {
            user = isSignedIn() ? users.enabled(request.getUserPrincipal().getName()) : Optional.empty();
        }
        return user;
    }
}
