package org.tracepost.practice.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tracepost.practice.mail.MailStore;
import org.tracepost.practice.post.Customer;
import org.tracepost.practice.post.Refusals;

/** The customer's mail program in the browser, and its JSON view for automated tests. */
public final class WebServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Router router;

    private WebServer(HttpServer server, Router router) {
        this.server = server;
        this.router = router;
    }

    public static WebServer start(InetSocketAddress address, MailStore store, Refusals refusals, Customer customer)
            throws IOException {
        Router router = new Router(store, new Inbox(store, refusals), customer);
        WebServer web = new WebServer(HttpServer.create(address, 0), router);
        web.server.createContext("/", web::handle);
        web.server.setExecutor(web.threads);
        web.server.start();
        return web;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, responseTo(exchange));
        }
    }

    private Response responseTo(HttpExchange exchange) {
        try {
            return router.route(Request.of(exchange));
        } catch (IOException | RuntimeException fault) {
            fault.printStackTrace();
            return Response.error(500, "The practice page failed; the program's output says why.");
        }
    }

    private static void answer(HttpExchange exchange, Response response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean bodiless =
                response.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), bodiless ? -1 : response.body().length);
        if (!bodiless) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(response.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
