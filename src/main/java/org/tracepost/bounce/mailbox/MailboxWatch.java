package org.tracepost.bounce.mailbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Waits at an open folder until new mail comes (IDLE, RFC 2177), rings, and waits again. Ends by itself when the server
 * does not offer it or the connection breaks; nobody is told, because polling goes on all the while.
 */
public final class MailboxWatch implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailboxWatch.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(9);

    private final MailboxSettings settings;
    private final Runnable bell;
    private volatile Connection connection;
    private volatile boolean listening;
    private volatile boolean offered = true;
    private volatile boolean over;
    private volatile long since = System.nanoTime();

    /** @param bell called in the thread that runs this */
    public MailboxWatch(MailboxSettings settings, Runnable bell) {
        this.settings = settings;
        this.bell = bell;
    }

    @Override
    public void run() {
        try (Connection opened = Connection.open(settings)) {
            connection = opened;
            offered = ImapIdleAdapter.isOffered(opened);
            if (offered) {
                listen(opened);
            }
        } catch (MessagingException | IllegalStateException e) {
            LOG.log(Level.FINE, "The bounce mailbox is polled only: {0}", e.getMessage());
        } finally {
            listening = false;
            over = true;
        }
    }

    private void listen(Connection opened) throws MessagingException {
        int known = opened.folder().getMessageCount();
        while (!over) {
            listening = true;
            since = System.nanoTime();
            ImapIdleAdapter.await(opened);
            int now = opened.folder().getMessageCount();
            if (now > known && !over) {
                bell.run();
            }
            known = now;
        }
    }

    /**
     * Begins the wait anew when it has lasted for long; what then does not answer in time is given up. Called by
     * another thread, every minute or so.
     */
    public void renew() {
        Connection open = connection;
        if (listening && open != null && System.nanoTime() - since > LONGEST_WAIT.toNanos()) {
            wake(open);
        }
    }

    private static void wake(Connection open) {
        try {
            open.folder().getMessageCount();
        } catch (MessagingException | IllegalStateException broken) {
            LOG.log(Level.FINE, "The connection that waits for new mail is broken: {0}", broken.getMessage());
        }
    }

    /** True while new mail would be noticed. */
    public boolean isListening() {
        return listening;
    }

    /** False once the server was found not to offer it. */
    public boolean isOffered() {
        return offered;
    }

    /** True when it has ended. */
    public boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        over = true;
        Connection open = connection;
        if (open != null) {
            open.close();
        }
    }
}
