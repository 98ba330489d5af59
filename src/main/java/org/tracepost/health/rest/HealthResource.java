package org.tracepost.health.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tracepost.health.Health;
import org.tracepost.health.HealthFacts;

/**
 * How the installation is, as the Health page shows it. Answers 200 whatever it has to tell: {@code state} says whether
 * there are alarms.
 */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    private Health health;

    @GET
    public HealthJson get() {
        HealthFacts facts = health.facts();
        return HealthJson.of(facts, health.alarms(facts), health.forecast(facts));
    }
}
