package org.tracepost.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import org.tracepost.platform.web.AskedFor;
import org.tracepost.platform.web.Page;
import org.tracepost.platform.web.Visitor;
import org.tracepost.security.AppUser;
import org.tracepost.security.AppUsers;

/** The sign-in page. */
@Named
@RequestScoped
public class LoginBean {

    @Inject
    private SecurityContext security;
    @Inject
    private AppUsers users;
    @Inject
    private Visitor visitor;
    @Inject
    private Page page;

    private String login;
    private String password;
    private String browserZone;

    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        AuthenticationStatus status = security.authenticate((HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(login, password)).newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            page.error("login.error.refused");
            return;
        }
        users.enabled(login.strip().toLowerCase(Locale.ROOT)).ifPresent(this::welcome);
        external.redirect(external.getRequestContextPath() + target(external.getRequestParameterMap().get("to")));
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** A user whose zone the product had to guess (it is the server's own) lives where their browser says, until they choose. */
    private void welcome(AppUser user) {
        visitor.speak(user.getLanguage().getLanguage());
        visitor.paint(user.getTheme());
        visitor.liveIn(user.getTimeZone().equals(ZoneId.systemDefault()) ? browserZone : user.getTimeZone().getId());
    }

    /** Where the person wished to go: a path of our own, so that no link from outside can send a person elsewhere after sign-in. */
    private static String target(String to) {
        boolean ours = to != null && to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") && to.contains(".xhtml")
                && to.chars().noneMatch(c -> c < ' ');
        return ours ? to : "/home.xhtml";
    }

    /** Whether the page to which one comes back has kept what was typed. */
    public boolean isToDraft() {
        return AskedFor.here().text("to").filter(to -> to.matches("[^?]+\\?(.*&)?draft=[^&]+.*")).isPresent();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getBrowserZone() {
        return browserZone;
    }

    public void setBrowserZone(String browserZone) {
        this.browserZone = browserZone;
    }
}
