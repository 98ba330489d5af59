package org.tracepost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tracepost.platform.CallerAddress;
import org.tracepost.platform.TryAgain;
import org.tracepost.platform.db.DatabaseDoor;

/**
 * The one sign-in for pages and programs, by Jakarta Security.
 *
 * <p>A page's user is remembered in the HTTP session by login only and looked up at each request, so that a disabled
 * user is out at once and a changed role counts at once. A program brings its key with every request and gets no
 * session. An own mechanism, because the ready-made form mechanism loses the roles on the first request after sign-in
 * on Payara Micro and knows no keys.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    private static final String SESSION_LOGIN = "org.tracepost.login";
    private static final String API_PATH = "/api/";
    private static final String BEARER = "Bearer ";
    /** The sign-in page's parameter: somebody pressed a button, and nothing came of it. */
    private static final String UNSENT = "unsent";

    @Inject
    private AppUsers users;

    @Inject
    private PasswordCheck passwords;

    @Inject
    private ApiKeys keys;

    @Inject
    private SignInBrake brake;

    @Inject
    private CallerAddress addresses;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (path(request).startsWith(API_PATH)) {
            return program(request, response, context);
        }
        Credential credential = context.getAuthParameters() == null
                ? null
                : context.getAuthParameters().getCredential();
        if (credential instanceof UsernamePasswordCredential proof) {
            return person(proven(proof, request), request, context);
        }
        Optional<AppUser> known = sessionLogin(request).flatMap(users::enabled);
        if (known.isPresent()) {
            return notify(known.get(), context);
        }
        return context.isProtected() ? askToSignIn(request, response, context) : context.doNothing();
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        context.cleanClientSubject();
    }

    private Optional<AppUser> proven(UsernamePasswordCredential proof, HttpServletRequest request) {
        PasswordCheck.Answer answer =
                passwords.check(proof.getCaller(), proof.getPasswordAsString(), addresses.networkOf(request));
        answer.until().ifPresent(until -> TryAgain.at(request, until));
        if (answer.busy()) {
            TryAgain.soon(request);
        }
        return answer.user();
    }

    private AuthenticationStatus person(
            Optional<AppUser> proven, HttpServletRequest request, HttpMessageContext context) {
        if (proven.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(SESSION_LOGIN, proven.get().getLogin());
        return notify(proven.get(), context);
    }

    private static AuthenticationStatus notify(AppUser user, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(user.getLogin(), user.getRole().groups());
    }

    private AuthenticationStatus program(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (!header.startsWith(BEARER)) {
            return context.doNothing();
        }
        if (DatabaseDoor.isShut()) {
            return sayUnavailable(response);
        }
        try {
            Optional<String> name =
                    keys.proven(header.substring(BEARER.length()).strip());
            if (name.isEmpty()) {
                // a right key is let in all the same: nobody can guess it, and the ERP may sit behind the same address
                brake.badKey(addresses.networkOf(request)).ifPresent(until -> TryAgain.at(request, until));
                return context.doNothing();
            }
            return context.notifyContainerAboutLogin(CurrentUser.PROGRAM + name.get(), Set.of(Role.CLERK_NAME));
        } catch (RuntimeException e) {
            if (DatabaseDoor.isOpen()) {
                throw e;
            }
            return sayUnavailable(response);
        }
    }

    /** Without its database nobody can be known. A program is told so as it is told everything else. */
    private static AuthenticationStatus sayUnavailable(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/problem+json");
        try {
            response.getWriter()
                    .write("{\"type\":\"urn:tracepost:problem:unavailable\",\"title\":\"Unavailable\",\"status\":503,"
                            + "\"detail\":\"The database cannot be reached. Try again later.\"}");
            // else the server puts its own error page in its place
            response.flushBuffer();
        } catch (IOException clientIsGone) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /**
     * A script of a page cannot follow a redirect to a page, so it is told in its own words. One comes back to what one
     * asked for, or to the page from which something was to be sent, of which the sign-in page says that it was not;
     * the target is a path of our own, never an address from outside.
     */
    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        boolean asks = "GET".equals(request.getMethod());
        String back = asks ? path(request) + query : cameFrom(request);
        String login = request.getContextPath() + "/login.xhtml?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8)
                + (asks ? "" : "&" + UNSENT + "=true");
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<partial-response><redirect url=\"" + login.replace("&", "&amp;")
                                + "\"/></partial-response>");
            } else {
                // a path, not the whole address that sendRedirect would make of the Host header: behind a proxy it
                // would lead from https to http
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", login);
            }
        } catch (IOException clientIsGone) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** The page of ours, with its parameters, that the browser showed; a form's own address has none. */
    private static String cameFrom(HttpServletRequest request) {
        try {
            URI shown =
                    URI.create(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            String path = Optional.ofNullable(shown.getRawPath()).orElse("");
            return path.startsWith(request.getContextPath() + "/")
                    ? path.substring(request.getContextPath().length())
                            + (shown.getRawQuery() == null ? "" : "?" + shown.getRawQuery())
                    : path(request);
        } catch (IllegalArgumentException noAddress) {
            return path(request);
        }
    }

    private static Optional<String> sessionLogin(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(s -> (String) s.getAttribute(SESSION_LOGIN));
    }

    /** As the container understands it: it decides which page is asked for, so it decides which sign-in is. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
