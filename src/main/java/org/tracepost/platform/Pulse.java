package org.tracepost.platform;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does a piece of work again and again on a managed thread of its own, outside any transaction, until it is stopped. No exception ends it; of a
 * failure that lasts the log tells its beginning and its end.
 *
 * <p>No EJB timer, because Payara runs the timeout in a transaction whatever is declared, and drops a timer for good when that transaction fails twice:
 * after the database had been away for a moment nothing would ever run again.
 */
public final class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class.getName());
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final String name;
    private final Runnable work;
    private final Duration pause;
    private Thread thread;
    private volatile boolean stopped;
    private boolean failing;

    private Pulse(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    /**
     * @param name  of the work, for the log
     * @param pause before the first run, and between the end of one and the beginning of the next
     */
    public static Pulse start(ManagedThreadFactory threads, String name, Duration pause, Runnable work) {
        Pulse pulse = new Pulse(name, pause, work);
        pulse.thread = threads.newThread(pulse::run);
        pulse.thread.setName("tracepost " + name);
        pulse.thread.start();
        return pulse;
    }

    /** Lets a run that is under way end, for a moment. */
    public void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(LONGEST_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                Thread.sleep(pause.toMillis());
                work.run();
                if (failing) {
                    LOG.log(Level.INFO, "{0} works again", name);
                }
                failing = false;
            } catch (InterruptedException e) {
                // only stop() interrupts
            } catch (RuntimeException e) {
                if (!stopped) {
                    LOG.log(failing ? Level.FINE : Level.SEVERE, name + " failed and will be tried again", e);
                }
                failing = true;
            }
        }
    }
}
