package org.tracepost.suppression;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.tracepost.platform.Settings;

/** Stops the deployment when a limit cannot be used, rather than the first bounce. */
@Singleton
@Startup
public class SuppressionStart {

    @Inject
    private Settings settings;

    @PostConstruct
    void check() {
        SuppressionLimits.of(settings);
    }
}
