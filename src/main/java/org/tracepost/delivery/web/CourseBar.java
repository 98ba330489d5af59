package org.tracepost.delivery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tracepost.delivery.Course;
import org.tracepost.delivery.Course.Hold;
import org.tracepost.delivery.OutboxControl;

/**
 * What every page says at its top when e-mails do not go where they should. Looked up every few seconds, not for every
 * page.
 */
@Named("courseBar")
@ApplicationScoped
public class CourseBar {

    private static final Duration KEPT = Duration.ofSeconds(3);

    @Inject
    private OutboxControl control;

    @Inject
    private Clock clock;

    private volatile Seen seen = new Seen(Instant.MIN, null, false);

    private record Seen(Instant at, Course course, boolean nameless) {}

    private Course course() {
        return look().course();
    }

    private Seen look() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last.at().isBefore(now.minus(KEPT))) {
            last = new Seen(now, control.current(), control.isNameless());
            seen = last;
        }
        return last;
    }

    /** The next page looks again, because somebody just changed it. */
    void forget() {
        seen = new Seen(Instant.MIN, null, false);
    }

    /** The test address that gets everything; null when e-mails go where they should, or nowhere. */
    public String getTestAddress() {
        Course course = course();
        return course.redirect() ? course.redirectTo().map(Object::toString).orElse(null) : null;
    }

    /** Everything is redirected, but nobody said where to. */
    public boolean isNowhere() {
        Course course = course();
        return course.redirect() && course.redirectTo().isEmpty();
    }

    /** Everything is redirected, because nobody has entered who we are. */
    public boolean isNameless() {
        return look().nameless();
    }

    public boolean isPaused() {
        return course().heldWhy().filter(why -> why == Hold.PAUSED).isPresent();
    }

    public boolean isRestored() {
        return course().heldWhy().filter(why -> why == Hold.RESTORED).isPresent();
    }
}
