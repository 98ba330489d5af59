package org.tracepost.platform;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.platform.db.DatabaseDoor;

/**
 * Runs a timer's work: never twice at once on this node, and no exception ends the timer. The next tick tries again; of
 * a failure that lasts the log tells its beginning and its end. While the database is away nothing is tried: the server
 * would log each failure anew, with hundreds of lines.
 *
 * <p>The timer's bean must manage transactions itself ({@code TransactionManagementType.BEAN}): otherwise Payara looks
 * at what a nested call left behind on the thread, takes a rollback that the lost database could not answer for a
 * failed delivery, and after two of them silently ends the timer for good.
 */
public final class GuardedRun {

    private static final Logger LOG = Logger.getLogger(GuardedRun.class.getName());
    private final String name;
    private final AtomicBoolean running = new AtomicBoolean();
    private boolean failing;

    /** @param name of the work, for the log */
    public GuardedRun(String name) {
        this.name = name;
    }

    public void run(Runnable work) {
        if (running.compareAndSet(false, true)) {
            try {
                if (failing ? !DatabaseDoor.isOpen() : DatabaseDoor.isShut()) {
                    return;
                }
                work.run();
                if (failing) {
                    LOG.log(Level.INFO, "{0} works again", name);
                }
                failing = false;
            } catch (RuntimeException e) {
                boolean away = !DatabaseDoor.isOpen();
                LOG.log(
                        failing ? Level.FINE : Level.SEVERE,
                        name
                                + (away
                                        ? " waits until the database can be reached again"
                                        : " failed and will be tried again"),
                        away ? null : e);
                failing = true;
            } finally {
                running.set(false);
            }
        }
    }
}
