package org.tracepost.platform.db;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tracepost.platform.Settings;

/**
 * Brings the database to this version's tables before anything else starts. Other start-up beans depend on it.
 *
 * <p>Migrations are history: {@code V<yyyyMMddHHmm>__what_in_words.sql}, never edited once released.
 */
@Singleton(name = "DatabaseStart")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = DatabaseStart.DATA_SOURCE,
        className = "org.tracepost.platform.db.TracepostDataSource",
        minPoolSize = 2,
        maxPoolSize = 20,
        // WildFly refuses a data source without any property; this one is worth having: seconds to wait for a
        // connection
        loginTimeout = 15)
public class DatabaseStart {

    public static final String DATA_SOURCE = "java:app/jdbc/tracepost";

    @Resource(lookup = DATA_SOURCE)
    private DataSource ours;

    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Optional<DataSource> ofServer = HouseDatabase.find(Settings.ofServer());
        dataSource = ofServer.orElse(ours);
        Flyway.configure(DatabaseStart.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(placeholders(dataSource))
                .load()
                .migrate();
        WordIndexes.make(dataSource);
        DatabaseDoor.watch(ofServer.orElseGet(TracepostDataSource::new));
    }

    /**
     * What H2 and PostgreSQL say differently. {@code bytes}: H2 limits {@code bytea} to a megabyte; its type for larger
     * content is {@code blob}, which PostgreSQL does not have. {@code stored}: PostgreSQL wants to be told that a
     * column that is made from others is kept; H2 does not know the word. {@code postgresql_only}: begins a line that
     * H2 takes for a comment.
     */
    public static Map<String, String> placeholders(DataSource database) {
        try (Connection connection = database.getConnection()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            return Map.of(
                    "bytes", h2 ? "blob" : "bytea", "stored", h2 ? "" : "stored", "postgresql_only", h2 ? "--" : "");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }
}
