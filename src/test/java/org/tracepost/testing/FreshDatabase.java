package org.tracepost.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;
import org.tracepost.container.outside.PostgreSql;
import org.tracepost.platform.db.DatabaseStart;

/**
 * An empty database for a test without a server: H2 in memory, or PostgreSQL where Debian's package is installed, as
 * {@code bin/verify} sees to.
 */
public enum FreshDatabase {
    H2,
    POSTGRESQL;

    private static PostgreSql cluster;

    public DataSource open() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        if (this == H2) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
            return h2;
        }
        PGSimpleDataSource made = postgres("tracepost");
        run(made, "create database " + name);
        return postgres(name);
    }

    /** @param target a version, or {@code latest} */
    public static void migrate(DataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .placeholders(DatabaseStart.placeholders(database))
                .load()
                .migrate();
    }

    public static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @return the first column of each row */
    public static List<String> read(DataSource database, String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return values;
    }

    private static synchronized PGSimpleDataSource postgres(String name) {
        if (cluster == null) {
            Assumptions.assumeTrue(
                    PostgreSql.isInstalled(), "PostgreSQL is not installed (Debian: apt-get install postgresql)");
            try {
                cluster = new PostgreSql();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(FreshDatabase::close));
        }
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(cluster.url(name));
        database.setUser(PostgreSql.USER);
        return database;
    }

    private static void close() {
        try {
            cluster.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
