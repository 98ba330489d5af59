package org.tracepost.bounce.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.bounce.mailbox.MailboxSettings.Protocol;
import org.tracepost.bounce.mailbox.MailboxSettings.Security;

class MailboxWatchTest {

    private static final long SECONDS = 20;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final Semaphore rung = new Semaphore(0);
    private MailboxWatch watch;
    private Thread thread;

    @BeforeEach
    void start() {
        server.withConfiguration(GreenMailConfiguration.aConfig().withUser("bounces@example.org", "bounces", "s3cret"));
        server.start();
    }

    @AfterEach
    void stop() {
        if (watch != null) {
            watch.close();
        }
        server.stop();
    }

    private void watch(String password) {
        watch = new MailboxWatch(
                new MailboxSettings(
                        Protocol.IMAP,
                        "127.0.0.1",
                        server.getImap().getPort(),
                        Security.NONE,
                        "bounces",
                        password,
                        "INBOX",
                        List.of(),
                        Duration.ofSeconds(5)),
                rung::release);
        thread = new Thread(watch, "watch");
        thread.start();
    }

    private void awaitListening() throws InterruptedException {
        for (int i = 0; i < SECONDS * 20 && !watch.isListening(); i++) {
            Thread.sleep(50);
        }
        assertTrue(watch.isListening());
    }

    private boolean ends() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
        return !thread.isAlive() && watch.isOver() && !watch.isListening();
    }

    @Test
    void watchShouldRingWhenMailComes() throws Exception {
        watch("s3cret");
        awaitListening();
        deliver();
        assertTrue(rung.tryAcquire(SECONDS, TimeUnit.SECONDS));
        assertTrue(ringsAgain(), "and again");
    }

    /**
     * A mail that comes between two waits may not ring by itself; the poll, which goes on more slowly, finds it, and
     * the next one rings.
     */
    private boolean ringsAgain() throws InterruptedException {
        for (int tries = 0; tries < 5; tries++) {
            deliver();
            if (rung.tryAcquire(SECONDS / 5 + 1, TimeUnit.SECONDS)) {
                return true;
            }
        }
        return false;
    }

    private void deliver() {
        server.getUserManager()
                .getUser("bounces")
                .deliver(GreenMailUtil.createTextEmail(
                        "bounces@example.org",
                        "a@example.net",
                        "one",
                        "x",
                        server.getImap().getServerSetup()));
    }

    @Test
    void watchShouldEndItsThreadWhenClosed() throws Exception {
        watch("s3cret");
        awaitListening();
        watch.close();
        assertTrue(ends());
    }

    @Test
    void watchShouldEndSilentlyWhenTheServerGoesAway() throws Exception {
        watch("s3cret");
        awaitListening();
        server.stop();
        assertTrue(ends());
    }

    @Test
    void watchShouldEndSilentlyWhenTheServerRefusesIt() throws Exception {
        watch("wr0ng");
        assertTrue(ends());
        assertEquals(0, rung.availablePermits());
        assertFalse(watch.isListening());
    }
}
