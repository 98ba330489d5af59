package org.tracepost.container.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunnerAddressTest {

    private static final String SERVLET = "ArquillianServletRunnerEE9";

    private final RunnerAddress.Observer observer = new RunnerAddress.Observer();
    private HttpServer server;
    private HTTPContext context;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.start();
        context = new HTTPContext("127.0.0.1", server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void deployedShouldAddTheServletThatTheConnectorDidNotSee() throws IOException {
        server.createContext("/tracepost/" + SERVLET, exchange -> {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
        });
        observer.deployed(new ProtocolMetaData().addContext(context));
        assertEquals("/tracepost", context.getServletByName(SERVLET).getContextRoot());
    }

    @Test
    void deployedShouldAddNothingWhenTheApplicationIsNotThere() throws IOException {
        observer.deployed(new ProtocolMetaData().addContext(context));
        assertNull(context.getServletByName(SERVLET));
    }

    @Test
    void deployedShouldLeaveAloneWhatTheConnectorSaw() throws IOException {
        context.add(new Servlet(SERVLET, "/other"));
        observer.deployed(new ProtocolMetaData().addContext(context));
        assertEquals(1, context.getServlets().size());
    }
}
