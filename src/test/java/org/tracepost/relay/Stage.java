package org.tracepost.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The mail systems and two running products: one that speaks plain SMTP, and one that encrypts, signs in and reads its
 * bounces by POP3. One of each for all test classes, gone after the last.
 */
final class Stage implements ExtensionContext.Store.CloseableResource {

    /** The lock of all tests that use the plain product: they change its relay. */
    static final String PLAIN = "the plain product";

    static final int CONNECTIONS = 3;
    static final int MESSAGES_PER_CONNECTION = 20;
    private static final Executor THREADS = work -> {
        Thread thread = new Thread(work, "starting product");
        thread.setDaemon(true);
        thread.start();
    };
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final MailSystems systems;
    private final CompletableFuture<Desk> plain;
    private final CompletableFuture<Desk> secure;

    private Stage() throws IOException {
        try {
            ScriptedServer mx = opened(new ScriptedServer().offering("SIZE 26214400", "8BITMIME", "SMTPUTF8"));
            systems = opened(new MailSystems(mx.port()));
            plain = desk("plain", "plain", plainSettings(), mx);
            secure = desk("secure", "submission", secureSettings(), mx);
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** A product that starts while the tests of the other one may run already. */
    private CompletableFuture<Desk> desk(String name, String door, String settings, ScriptedServer mx)
            throws IOException {
        Switchboard relay = opened(new Switchboard());
        relay.connect(systems.port(door));
        Product product = opened(new Product(name, relay, settings));
        return CompletableFuture.supplyAsync(() -> new Desk(product.ready(), relay, systems, mx), THREADS);
    }

    private String plainSettings() {
        return """
                BOUNCE_ADDRESS=bounces@bounce.test
                BOUNCE_PROTOCOL=imap
                BOUNCE_HOST=127.0.0.1
                BOUNCE_PORT=%d
                BOUNCE_USER=bounces@bounce.test
                BOUNCE_PASSWORD=%s
                RELAY_TIMEOUT=4
                RELAY_CONNECTIONS=%d
                RELAY_MESSAGES_PER_CONNECTION=%d
                OUTBOX_RETRY_SECONDS=2,3,4
                """
                .formatted(systems.port("imap"), MailSystems.PASSWORD, CONNECTIONS, MESSAGES_PER_CONNECTION);
    }

    private String secureSettings() {
        return """
                BOUNCE_ADDRESS=bounces@pop.test
                BOUNCE_PROTOCOL=pop3
                BOUNCE_HOST=127.0.0.1
                BOUNCE_PORT=%d
                BOUNCE_SECURITY=tls
                BOUNCE_SSL_TRUST=127.0.0.1
                BOUNCE_USER=bounces@pop.test
                BOUNCE_PASSWORD=%2$s
                RELAY_SECURITY=starttls
                RELAY_SSL_TRUST=127.0.0.1
                RELAY_USER=mailer@corp.test
                RELAY_PASSWORD=%2$s
                RELAY_TIMEOUT=4
                RELAY_MESSAGES_PER_MINUTE=60
                """
                .formatted(systems.port("pop3s"), MailSystems.PASSWORD);
    }

    MailSystems systems() {
        return systems;
    }

    Desk plain() {
        return plain.join();
    }

    Desk secure() {
        return secure.join();
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        open.push(closeable);
        return closeable;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.getLogger(Stage.class.getName()).log(System.Logger.Level.WARNING, "cannot be ended", e);
            }
        }
    }

    /** Gives tests a {@link Stage}. */
    static final class Entrance implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Stage.class))
                    .getOrComputeIfAbsent(
                            Stage.class,
                            key -> {
                                try {
                                    return new Stage();
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            Stage.class);
        }
    }
}
