package org.tracepost.sample.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tracepost.sample.SampleData;

/** Says on every page that what is seen is sample data; looks once a minute, because it is asked on every page. */
@Named
@ApplicationScoped
public class SampleMark {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    private SampleData sample;

    @Inject
    private Clock clock;

    private volatile boolean shown;
    private volatile Instant nextLook = Instant.EPOCH;

    public boolean isShown() {
        Instant now = clock.instant();
        if (!shown && now.isAfter(nextLook)) {
            shown = sample.find().isPresent();
            nextLook = now.plus(MINUTE);
        }
        return shown;
    }
}
