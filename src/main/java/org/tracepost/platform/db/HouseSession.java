package org.tracepost.platform.db;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.tracepost.platform.Settings;

/**
 * Gives EclipseLink the data source of {@link HouseDatabase} where one is set: {@code persistence.xml} can name one only, the same for everybody. It is the
 * server's pool itself, with its place in the server's transactions; nothing lies between.
 */
public class HouseSession implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        HouseDatabase.find(Settings.ofServer()).ifPresent(found -> ((DatasourceLogin) session.getDatasourceLogin()).setConnector(new JNDIConnector(found)));
    }
}
