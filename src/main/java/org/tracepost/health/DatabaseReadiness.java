package org.tracepost.health;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.tracepost.platform.db.DatabaseStart;

/**
 * MicroProfile Health, {@code /health/ready}: this node can be given requests, its database answers. Open to everybody, so it says no more.
 *
 * <p>No annotation on purpose, see {@link MonitorExtension}, which makes it a bean.
 */
public class DatabaseReadiness implements HealthCheck {

    private static final int SECONDS = 5;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("tracepost-database").status(answers()).build();
    }

    private static boolean answers() {
        try (Connection connection = ((DataSource) new InitialContext().lookup(DatabaseStart.DATA_SOURCE)).getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException | NamingException unreachable) {
            return false;
        }
    }
}
