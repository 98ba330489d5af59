package org.tracepost.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Offers our checks to MicroProfile Health where the server has it. The check classes carry no annotation themselves:
 * WildFly's standalone.xml has no MicroProfile Health, and a server that meets them in its scan would try to load them
 * and refuse the whole WAR.
 */
public class MonitorExtension implements Extension {

    void offer(@Observes BeforeBeanDiscovery discovery) {
        if (isThere("org.eclipse.microprofile.health.HealthCheck")) {
            Checks.offer(discovery);
        }
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, MonitorExtension.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException noMicroProfileHealth) {
            return false;
        }
    }

    /** Apart, so that nobody loads the checks before we know that their interface is there. */
    private static final class Checks {

        private static void offer(BeforeBeanDiscovery discovery) {
            discovery
                    .addAnnotatedType(DatabaseReadiness.class, DatabaseReadiness.class.getName())
                    .add(ApplicationScoped.Literal.INSTANCE)
                    .add(Readiness.Literal.INSTANCE);
            discovery
                    .addAnnotatedType(ServerLiveness.class, ServerLiveness.class.getName())
                    .add(ApplicationScoped.Literal.INSTANCE)
                    .add(Liveness.Literal.INSTANCE);
        }
    }
}
