package org.tracepost.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tracepost.platform.db.DatabaseStart;

/**
 * MicroProfile Health, {@code /health/ready}: this node can be given requests, its database answers. Open to everybody, so it says no more.
 *
 * <p>Servers without MicroProfile Health (WildFly's standalone.xml) do not find the interface and leave this class alone.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int SECONDS = 5;

    @Resource(lookup = DatabaseStart.DATA_SOURCE)
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("tracepost-database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
