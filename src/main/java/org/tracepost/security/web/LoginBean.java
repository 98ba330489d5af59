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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.platform.PublicAddress;
import org.tracepost.platform.TryAgain;
import org.tracepost.platform.web.AskedFor;
import org.tracepost.platform.web.Page;
import org.tracepost.platform.web.Visitor;
import org.tracepost.security.AppUser;
import org.tracepost.security.AppUsers;

/** The sign-in page. */
@Named
@RequestScoped
public class LoginBean {

    private static final int SECONDS_TO_SAY = 100;

    @Inject
    private SecurityContext security;

    @Inject
    private AppUsers users;

    @Inject
    private Visitor visitor;

    @Inject
    private Page page;

    @Inject
    private PublicAddress address;

    @Inject
    private Clock clock;

    private String login;
    private String password;
    private String browserZone;

    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(login, password))
                        .newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            sayWhy((HttpServletRequest) external.getRequest());
            return;
        }
        users.enabled(login.strip().toLowerCase(Locale.ROOT)).ifPresent(this::welcome);
        external.redirect(external.getRequestContextPath()
                + WayBack.of(external.getRequestParameterMap().get("to")));
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** The same words whether there is such a user or not. */
    private void sayWhy(HttpServletRequest request) {
        Optional<Instant> until = TryAgain.when(request);
        if (until.isPresent()) {
            long seconds =
                    Math.max(1, Duration.between(clock.instant(), until.get()).toSeconds() + 1);
            page.error(
                    seconds < SECONDS_TO_SAY ? "login.error.wait_seconds" : "login.error.wait_minutes",
                    seconds < SECONDS_TO_SAY ? seconds : TryAgain.minutesUntil(until.get(), clock.instant()));
        } else {
            page.error(TryAgain.isSoon(request) ? "refusal.sign_in_busy" : "login.error.refused");
        }
    }

    /** Who has chosen no zone lives where their browser says. */
    private void welcome(AppUser user) {
        visitor.speak(user.getLanguage().getLanguage());
        visitor.paint(user.getTheme());
        visitor.browserLivesIn(browserZone);
        visitor.liveIn(user.getTimeZone().orElse(null));
    }

    /** Whether a browser that came by plain http could not stay signed in. */
    public boolean isByHttps() {
        return address.pagesByHttps();
    }

    /** Whether the page to which one comes back has kept what was typed. */
    public boolean isToDraft() {
        return AskedFor.here()
                .text("to")
                .filter(to -> to.matches("[^?]+\\?(.*&)?draft=[^&]+.*"))
                .isPresent();
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
