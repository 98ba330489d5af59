package org.tracepost.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tracepost.container.outside.PostgreSql;

/**
 * Back-up and restore by the steps of {@code docs/operations.md}: what was sent after the back-up is not sent again.
 */
class RestoreRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> CUSTOMERS = List.of("anna@x.test", "ben@x.test");

    @TempDir
    private Path folder;

    private Switchboard wire;
    private ScriptedServer relay;

    @BeforeEach
    void connect() throws IOException {
        wire = new Switchboard();
        relay = new ScriptedServer();
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
        relay.close();
    }

    /** The ordinary case: the machine is lost, and the back-up is minutes old. */
    @Test
    void dumpOnNewMachineShouldBeHeldAndPlannedRestartShouldNot() throws Exception {
        try (PostgreSql database = new PostgreSql()) {
            Path dump = folder.resolve("tracepost.dump");
            Product lost = start("restore-lost", database.url("tracepost"), "lost");
            try {
                Rest rest = lost.ready();
                Until.isTrue("readiness", PATIENCE, lost::isReady);
                rest.write(CUSTOMERS, "Your order is on its way.");
                Until.isTrue("queue", PATIENCE, () -> rest.waiting() == 2);
                database.dump("tracepost", dump);
                plugIn();
                awaitCopies();
                lost.kill();
            } finally {
                lost.close();
            }
            database.restore(dump, "restored");
            try (Product found = start("restore-new-machine", database.url("restored"), "new")) {
                assertHeld(found.ready());
            }
            // stopped in a planned way, started again with its folder: the question stands, and no crash is told of
            try (Product again = start("restore-again", database.url("restored"), "new")) {
                assertHeld(again.ready());
                assertFalse(again.said().contains("silent node"), "a planned stop is no crash");
            }
        }
    }

    @Test
    void copiedFolderOfH2ShouldBeHeld() throws Exception {
        Path data = folder.resolve("data");
        try (Product first = start("restore-h2", h2(data), "data")) {
            Rest rest = first.ready();
            rest.write(CUSTOMERS, "Your order is on its way.");
            Until.isTrue("queue", PATIENCE, () -> rest.waiting() == 2);
        }
        Command.run(
                folder, "cp", "-a", data.toString(), folder.resolve("back-up").toString());
        plugIn();
        try (Product second = start("restore-h2-sends", h2(data), "data")) {
            Rest rest = second.ready();
            awaitCopies();
            assertEquals("", rest.held(), "an ordinary start asks nobody");
        }
        Files.move(data, folder.resolve("data.lost"));
        Command.run(folder, "cp", "-a", folder.resolve("back-up").toString(), data.toString());
        try (Product restored = start("restore-h2-restored", h2(data), "data")) {
            assertHeld(restored.ready());
        }
    }

    private void plugIn() throws IOException {
        wire.connect(relay.port());
    }

    private void awaitCopies() {
        Until.isTrue(
                "e-mails at the relay", PATIENCE, () -> CUSTOMERS.stream().allMatch(customer -> copies(customer) == 1));
    }

    private int copies(String customer) {
        return relay.taken(customer).size();
    }

    /** Either it is held, or somebody gets it twice: one of both comes. */
    private void assertHeld(Rest rest) {
        Until.isTrue(
                "hold",
                PATIENCE,
                () -> rest.held().equals("RESTORED") || CUSTOMERS.stream().anyMatch(customer -> copies(customer) > 1));
        assertEquals("RESTORED", rest.held());
        assertEquals(2, rest.waiting());
        assertTrue(CUSTOMERS.stream().allMatch(customer -> copies(customer) == 1), "nobody gets anything twice");
    }

    private static String h2(Path data) {
        return "jdbc:h2:file:" + data.resolve("tracepost") + ";AUTO_SERVER=TRUE";
    }

    private Product start(String name, String database, String data) throws IOException {
        String user = database.startsWith("jdbc:postgresql:") ? "DB_USER=" + PostgreSql.USER + "\n" : "";
        return new Product(
                name,
                wire,
                user
                        + """
                DB_URL=%s
                DATA=%s
                BOUNCE_ADDRESS=bounces@bounce.test
                """
                                .formatted(database, folder.resolve(data)));
    }
}
