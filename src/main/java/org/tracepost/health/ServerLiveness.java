package org.tracepost.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * MicroProfile Health, {@code /health/live}: the application answers. A relay or mailbox in trouble is no reason to
 * restart it.
 *
 * <p>No annotation on purpose, see {@link MonitorExtension}, which makes it a bean.
 */
public class ServerLiveness implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("tracepost");
    }
}
