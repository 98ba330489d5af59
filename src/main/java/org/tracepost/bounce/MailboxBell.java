package org.tracepost.bounce;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tracepost.bounce.mailbox.MailboxSettings;
import org.tracepost.bounce.mailbox.MailboxSettings.Protocol;
import org.tracepost.bounce.mailbox.MailboxWatch;

/**
 * A connection that is held open to hear at once of new mail, where the server offers that (IMAP IDLE, RFC 2177).
 * Without it one polls.
 */
@ApplicationScoped
class MailboxBell {

    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final Duration UNTIL_OFFERED = Duration.ofHours(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Clock clock;

    private MailboxWatch watch;
    private MailboxSettings watched;
    private Instant nextTry = Instant.EPOCH;

    /** Hangs the bell, unless it hangs there already or cannot. */
    synchronized void hang(MailboxSettings folder, Runnable ring) {
        if (!folder.equals(watched)) {
            end();
        }
        if (watch != null && watch.isOver()) {
            nextTry = clock.instant().plus(watch.isOffered() ? BETWEEN_TRIES : UNTIL_OFFERED);
            watch = null;
        }
        if (watch == null
                && folder.protocol() == Protocol.IMAP
                && !clock.instant().isBefore(nextTry)) {
            watched = folder;
            watch = new MailboxWatch(folder, ring);
            threads.newThread(watch).start();
        }
    }

    synchronized boolean isHanging() {
        return watch != null && watch.isListening();
    }

    /**
     * Servers end a connection on which nothing happens for 29 minutes, and nobody tells when a firewall in between
     * does.
     */
    void renew() {
        MailboxWatch current;
        synchronized (this) {
            current = watch;
        }
        if (current != null) {
            current.renew();
        }
    }

    @PreDestroy
    synchronized void end() {
        if (watch != null) {
            watch.close();
        }
        watch = null;
        watched = null;
        nextTry = Instant.EPOCH;
    }
}
