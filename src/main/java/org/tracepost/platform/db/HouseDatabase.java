package org.tracepost.platform.db;

import java.time.Duration;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.tracepost.platform.Settings;

/**
 * The server's own data source under the name in {@code tracepost.db.jndi}, with that server's pool, validation,
 * monitoring and secrets. Without the setting the product uses the one that the WAR brings,
 * {@link TracepostDataSource}.
 */
final class HouseDatabase {

    /** While a server starts, its data sources may come up a little later than the product. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long PAUSE = 500;

    private HouseDatabase() {}

    /** @throws Settings.BadSetting when the server has no data source of that name */
    static Optional<DataSource> find(Settings settings) {
        return settings.find("db.jndi").map(HouseDatabase::lookUp);
    }

    private static DataSource lookUp(String name) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return (DataSource) new InitialContext().lookup(name);
            } catch (NamingException | ClassCastException e) {
                if (System.nanoTime() > end) {
                    throw new Settings.BadSetting(
                            "db.jndi", name, "the JNDI name of a data source of this server (" + e.getMessage() + ")");
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the data source", e);
        }
    }
}
