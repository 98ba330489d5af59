package org.tracepost.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.tracepost.platform.node.Pulse;

/**
 * MicroProfile Health, {@code /health/ready}: this node can be given requests, its database takes what is written. Open
 * to everybody, so it says no more.
 *
 * <p>No annotation on purpose, see {@link MonitorExtension}, which makes it a bean.
 */
public class DatabaseReadiness implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("tracepost-database")
                .status(Pulse.isFelt())
                .build();
    }
}
