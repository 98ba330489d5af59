package org.tracepost.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.tracepost.platform.HouseClock;

/**
 * The clock of the product, which tests can set for their own thread: whatever they call sees that time, while the
 * timers live on in the real one. It can also break off what a thread does, as a server does whose power fails.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class ThreadClock {

    private static final ThreadLocal<Instant> TIME = new ThreadLocal<>();
    private static final ThreadLocal<Integer> LIFE = new ThreadLocal<>();

    @Produces
    public Clock clock() {
        return new Settable(ZoneOffset.UTC);
    }

    static void set(Instant time) {
        TIME.set(time);
    }

    /** From the so many-th question for the time on there is no answer, for this thread. */
    static void dieAfter(int questions) {
        LIFE.set(questions);
    }

    static void reset() {
        TIME.remove();
        LIFE.remove();
    }

    /** The thread is no more. */
    public static final class PowerFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PowerFailure() {
            super("the power fails");
        }
    }

    private static final class Settable extends Clock implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ZoneId zone;

        Settable(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Settable(other);
        }

        @Override
        public Instant instant() {
            Integer life = LIFE.get();
            if (life != null) {
                LIFE.set(life - 1);
                if (life <= 0) {
                    throw new PowerFailure();
                }
            }
            return TIME.get() == null ? new HouseClock().instant() : TIME.get();
        }
    }
}
