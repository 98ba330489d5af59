package org.tracepost.platform.db;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tracepost.platform.Settings;

/**
 * The database that the settings name: {@code tracepost.db.url}, {@code .user}, {@code .password}; H2 in the folder
 * {@code tracepost.data} when no URL is given.
 *
 * <p>The container pools it and enlists it in its transactions; this class only opens connections, and sees to it that
 * a pooled one which died is replaced ({@link MendedConnection}).
 */
public class TracepostDataSource implements DataSource {

    private final DataSource database = open(Settings.ofServer());

    static DataSource open(Settings settings) {
        String url = settings.find("db.url").orElseGet(() -> embedded(settings));
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(url);
            // a batch of inserts is one statement of many rows: a message to 100,000 recipients is written several
            // times as fast
            postgres.setReWriteBatchedInserts(true);
            settings.find("db.user").ifPresent(postgres::setUser);
            settings.find("db.password").ifPresent(postgres::setPassword);
            return postgres;
        }
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            h2.setUser(settings.get("db.user", "sa"));
            h2.setPassword(settings.get("db.password", ""));
            return h2;
        }
        throw new Settings.BadSetting("db.url", url, "a URL that begins with jdbc:postgresql: or jdbc:h2:");
    }

    private static String embedded(Settings settings) {
        return "jdbc:h2:file:" + settings.dataFolder() + "/tracepost;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public Connection getConnection() throws SQLException {
        return MendedConnection.open(database::getConnection);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
