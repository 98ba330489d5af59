package org.tracepost.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the rooms the clock and the settings, so that a test can give others. */
@ApplicationScoped
public class PlatformProducer {

    @Produces
    public Clock clock() {
        return new HouseClock();
    }

    @Produces
    public Settings settings() {
        return Settings.ofServer();
    }
}
