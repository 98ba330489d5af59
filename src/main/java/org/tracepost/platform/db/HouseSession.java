package org.tracepost.platform.db;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.tracepost.platform.Settings;

/**
 * Gives EclipseLink the data source of {@link HouseDatabase} where one is set: {@code persistence.xml} can name one
 * only, the same for everybody. It is the server's pool itself, with its place in the server's transactions; nothing
 * lies between.
 *
 * <p>And no query is tried again by itself, twice after five seconds: dead connections are the pool's matter, and a
 * clerk should learn at once that the database is away.
 */
public class HouseSession implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
        login.setQueryRetryAttemptCount(0);
        HouseDatabase.find(Settings.ofServer()).ifPresent(found -> login.setConnector(new JNDIConnector(found)));
    }
}
