package org.tracepost.container.outside;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Tells Arquillian where its servlet is when the connector of Payara Micro did not see it.
 *
 * <p>The connector looks five times a second at what the server has printed and is content with the ports; when it
 * looks in the moment between the line with the ports and those with the addresses, it knows no servlet, and every test
 * fails although the application is there. Only what answers is told.
 */
public final class RunnerAddress implements LoadableExtension {

    private static final String SERVLET = "ArquillianServletRunnerEE9";
    private static final String ROOT = "/tracepost";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Observer.class);
    }

    public static final class Observer {

        public void deployed(@Observes ProtocolMetaData about) throws IOException {
            for (HTTPContext context : about.getContexts(HTTPContext.class)) {
                if (context.getServletByName(SERVLET) == null && answers(context)) {
                    context.add(new Servlet(SERVLET, ROOT));
                }
            }
        }

        private static boolean answers(HTTPContext context) throws IOException {
            URI address = URI.create("http://127.0.0.1:" + context.getPort() + ROOT + "/" + SERVLET);
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            try {
                return connection.getResponseCode() != HttpURLConnection.HTTP_NOT_FOUND;
            } finally {
                connection.disconnect();
            }
        }
    }
}
