package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.security.ApiKeys;
import org.tracepost.security.AppUsers;
import org.tracepost.security.BrakeBook;
import org.tracepost.security.PasswordCheck;
import org.tracepost.security.Role;
import org.tracepost.security.SignInBrake;

/** Who guesses waits, on every node; nobody else does. */
@ArquillianTest
class BrakeContainerIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String HOME = "192.0.2.7";
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final String ELSEWHERE = "198.51.100.9";
    /** Free tries, and the one that begins the wait. */
    private static final int TRIES = 6;

    private static final int EACH = 12;

    @Inject
    private PasswordCheck passwords;

    @Inject
    private SignInBrake brake;

    @Inject
    private BrakeBook book;

    @Inject
    private AppUsers users;

    @Inject
    private ApiKeys keys;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private Database database;

    @Resource
    private ManagedExecutorService nodes;

    private String login;

    @BeforeEach
    void addUser() throws Exception {
        forgetAll();
        login = add();
    }

    /** The other test classes come from the same address. */
    @AfterEach
    void forgetAll() {
        ThreadClock.reset();
        database.change("delete from sign_in_brake");
        database.change("delete from sign_in_refused");
    }

    @Test
    void rightPasswordShouldWaitAfterWrongOnesAndOthersShouldNot() throws Exception {
        ThreadClock.set(NOW);
        wrong(login, HOME, TRIES);
        PasswordCheck.Answer answer = passwords.check(login, PASSWORD, HOME);
        assertTrue(answer.user().isEmpty(), "the right password is not even looked at");
        assertEquals(Optional.of(NOW.plusSeconds(2)), answer.until());
        assertTrue(
                passwords
                        .check(login.toUpperCase(Locale.ROOT), PASSWORD, ELSEWHERE)
                        .until()
                        .isPresent(),
                "nor from elsewhere");
        assertTrue(passwords.check(add(), PASSWORD, HOME).user().isPresent(), "another user is let in at once");
        ThreadClock.set(NOW.plusMillis(1999));
        assertTrue(passwords.check(login, PASSWORD, HOME).user().isEmpty());
        ThreadClock.set(NOW.plusSeconds(2));
        assertEquals(
                login,
                passwords.check(login, PASSWORD, HOME).user().orElseThrow().getLogin());
        assertEquals(
                0,
                database.number("select count(*) from sign_in_brake where kind = 'LOGIN' and name = ?1", login),
                "what is over is forgotten");
    }

    @Test
    void nobodyShouldBeKeptOutOfAPlaceThatIsKnownByStrangersWhoGuess() {
        ThreadClock.set(NOW);
        assertTrue(passwords.check(login, PASSWORD, HOME).user().isPresent());
        wrong(login, ELSEWHERE, TRIES);
        assertTrue(passwords.check(login, PASSWORD, ELSEWHERE).until().isPresent());
        assertTrue(passwords.check(login, PASSWORD, HOME).user().isPresent());
        wrong(login, HOME, TRIES);
        assertTrue(
                passwords.check(login, PASSWORD, HOME).until().isPresent(),
                "but there, too, one cannot guess for ever");
    }

    @Test
    void unknownNamesShouldBeTreatedAlike() {
        ThreadClock.set(NOW);
        String nobody = "nobody-" + UUID.randomUUID();
        wrong(nobody, HOME, TRIES);
        assertTrue(passwords.check(nobody, PASSWORD, HOME).until().isPresent());
    }

    @Test
    void twoNodesShouldGrantNoMoreTriesThanOne() throws Exception {
        assertEquals(TRIES, granted(NOW, i -> login, HOME));
        assertEquals(1, granted(NOW.plusSeconds(2), i -> login, "192.0.2.8"), "after the wait one more, wherever from");
        assertEquals(0, granted(NOW.plusSeconds(5), i -> login, "192.0.2.9"), "then it is twice as long");
        assertEquals(21, granted(NOW, i -> login + i, ELSEWHERE), "an address may be that of many people");
        assertEquals(
                TRIES, granted(NOW.plus(Duration.ofDays(2)), i -> login, HOME), "and what is long ago does not count");
        book.clean(NOW.plus(Duration.ofDays(3)));
        assertEquals(0, database.number("select count(*) from sign_in_brake"), "nor is it kept");
    }

    @Test
    void badKeysShouldBeToldToWaitAndRightOnesNot() throws Exception {
        String key = administrator.call(() -> keys.make("brake " + UUID.randomUUID()));
        Web web = new Web();
        for (int i = 0; i < 21; i++) {
            assertEquals(401, ask(web, "tp_" + UUID.randomUUID()).statusCode());
        }
        HttpResponse<String> answer = ask(web, "tp_" + UUID.randomUUID());
        assertEquals(429, answer.statusCode(), answer::body);
        assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) > 0);
        assertTrue(answer.body().contains("too-many-bad-keys"), answer::body);
        assertEquals(
                200, ask(web, key).statusCode(), "nobody guesses a key, and the ERP may sit behind the same address");
        assertEquals(21, brake.refused().tries());
    }

    @Test
    void pageShouldSayWhenToTryAgainAndAnAdministratorShouldLetGo() throws Exception {
        wrong(login, "127.0.0.1", TRIES + 2);
        database.change(
                "update sign_in_brake set next_try = ?1 where kind = 'LOGIN'",
                Timestamp.from(Instant.now().plus(Duration.ofMinutes(4))));
        HttpResponse<String> answer = new Web().signIn(login, PASSWORD);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("There were too many wrong tries. Try again in 4 minutes."), answer::body);
        assertTrue(administrator.call(() -> brake.waiting(Set.of(login))).containsKey(login));
        administrator.call(() -> {
            brake.letGo(login);
            return null;
        });
        assertFalse(administrator.call(() -> brake.waiting(Set.of(login))).containsKey(login));
        assertEquals(302, new Web().signIn(login, PASSWORD).statusCode());
    }

    @Test
    void healthShouldKnowHowManyWereRefusedAndFromWhere() {
        ThreadClock.set(NOW);
        wrong(login, HOME, 2);
        wrong("nobody", ELSEWHERE, 1);
        SignInBrake.Refused refused = brake.refused();
        assertEquals(3, refused.tries());
        assertEquals(List.of(HOME + " (2)", ELSEWHERE + " (1)"), refused.from());
    }

    /** Two nodes ask twelve times each at the same moment. @return how often they may */
    private long granted(Instant now, IntFunction<String> logins, String address) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Long>> both = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            int first = node * EACH;
            both.add(nodes.submit(() -> {
                ThreadClock.set(now);
                try {
                    together.await();
                    return IntStream.range(first, first + EACH)
                            .filter(i -> brake.ofPerson(logins.apply(i), address)
                                    .until()
                                    .isEmpty())
                            .count();
                } finally {
                    ThreadClock.reset();
                }
            }));
        }
        return both.get(0).get() + both.get(1).get();
    }

    private void wrong(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertTrue(
                    passwords.check(name, "wrong horse battery", address).user().isEmpty());
        }
    }

    private static HttpResponse<String> ask(Web web, String key) throws Exception {
        return web.getWith("/api/v1/recipients", "Authorization", "Bearer " + key);
    }

    private String add() throws Exception {
        String name = "brake-" + UUID.randomUUID();
        administrator.call(() -> {
            users.add(name, "A Clerk", PASSWORD, Role.CLERK, Locale.ENGLISH, ZoneOffset.UTC);
            return null;
        });
        return name;
    }
}
