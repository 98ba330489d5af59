package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AppUser;
import org.tracepost.security.AppUsers;
import org.tracepost.security.PasswordCheck;
import org.tracepost.security.Role;

@ArquillianTest
class SignInContainerIT {

    private static final String PASSWORD = "correct horse battery";
    private final String login = "clerk-" + UUID.randomUUID();

    @Inject
    private AppUsers users;

    @Inject
    private PasswordCheck passwords;

    @Inject
    private AsAdministrator administrator;

    @BeforeEach
    void addClerk() throws Exception {
        if (users.enabled(login).isEmpty()) {
            administrator.call(() -> {
                users.add(login, "A Clerk", PASSWORD, Role.CLERK, Locale.ENGLISH, ZoneOffset.UTC);
                return null;
            });
        }
    }

    @Test
    void provenShouldTellRightPasswordFromWrongOne() {
        assertEquals(Role.CLERK, proven(login, PASSWORD).orElseThrow().getRole());
        assertTrue(proven(login.toUpperCase(Locale.ROOT), PASSWORD).isPresent(), "a login has no case");
        assertTrue(proven(login, PASSWORD + " ").isEmpty());
        assertTrue(proven("nobody-" + login, PASSWORD).isEmpty());
    }

    private Optional<AppUser> proven(String name, String password) {
        return passwords.check(name, password, "192.0.2.1").user();
    }

    @Test
    void addShouldRefuseShortPasswordAndTakenLogin() {
        assertThrows(
                Refusal.class,
                () -> administrator.call(() -> {
                    users.add("other-" + login, "Other", "too short", Role.CLERK, Locale.ENGLISH, ZoneOffset.UTC);
                    return null;
                }));
        assertThrows(
                Refusal.class,
                () -> administrator.call(() -> {
                    users.add(login, "Other", PASSWORD, Role.CLERK, Locale.ENGLISH, ZoneOffset.UTC);
                    return null;
                }));
    }

    @Test
    void pageShouldAskNobodyToSignIn() throws Exception {
        HttpResponse<String> answer = new Web().get("/home.xhtml");
        assertEquals(302, answer.statusCode());
        assertEquals(
                "/tracepost/login.xhtml?to=%2Fhome.xhtml",
                answer.headers().firstValue("Location").orElseThrow(), "a path: the browser knows host and https");
    }

    @Test
    void signInShouldOpenPagesWhenPasswordIsRight() throws Exception {
        Web web = new Web();
        HttpResponse<String> answer = web.signIn(login, PASSWORD);
        assertEquals(302, answer.statusCode(), answer::body);
        assertEquals(
                "/tracepost/home.xhtml", answer.headers().firstValue("Location").orElseThrow());
        assertEquals(200, web.get("/home.xhtml").statusCode());
    }

    @Test
    void sessionCookieShouldNotComeAlongFromOtherSites() throws Exception {
        Web web = new Web();
        for (HttpResponse<String> answer : List.of(web.get("/login.xhtml"), web.signIn(login, PASSWORD))) {
            List<String> cookies = answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("JSESSIONID="))
                    .toList();
            assertEquals(1, cookies.size(), () -> answer.headers().map().toString());
            assertTrue(
                    cookies.get(0).contains("SameSite=Lax") && cookies.get(0).contains("HttpOnly"),
                    () -> cookies.get(0));
            assertFalse(cookies.get(0).contains("Secure"), "public.url is http here");
        }
    }

    @Test
    void signInShouldStayOutWhenPasswordIsWrong() throws Exception {
        Web web = new Web();
        HttpResponse<String> answer = web.signIn(login, "wrong horse battery");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("id=\"signIn\""), "the sign-in page is shown again");
        assertEquals(302, web.get("/home.xhtml").statusCode());
    }

    @Test
    void clerkShouldNotSeeAdministration() throws Exception {
        Web web = new Web();
        web.signIn(login, PASSWORD);
        int status = web.get("/admin/users.xhtml").statusCode();
        assertTrue(status == 403 || status == 404, "status " + status);
    }

    @Test
    void disabledUserShouldBeOutAtOnce() throws Exception {
        Web web = new Web();
        web.signIn(login, PASSWORD);
        assertEquals(200, web.get("/home.xhtml").statusCode());
        administrator.call(() -> {
            users.change(login, "A Clerk", Role.CLERK, false);
            return null;
        });
        assertEquals(302, web.get("/home.xhtml").statusCode());
        assertFalse(proven(login, PASSWORD).isPresent());
    }
}
