package org.tracepost.health;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tracepost.platform.db.DatabaseStart;

/**
 * Whether the database answers now. Asked by MicroProfile Health from outside of the application, where neither our names nor our beans are
 * found: hence the one static reference.
 */
@ApplicationScoped
class DatabasePing {

    private static final int SECONDS = 5;
    private static volatile DatabasePing current;

    @Resource(lookup = DatabaseStart.DATA_SOURCE)
    private DataSource database;

    static boolean databaseAnswers() {
        DatabasePing ping = current;
        return ping != null && ping.answers();
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        current = this;
    }

    @PreDestroy
    void end() {
        current = null;
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
