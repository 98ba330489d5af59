package org.tracepost.container.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tracepost.testing.Ports;

/** A WildFly as it comes, set up offline by our own installation scripts. */
final class WildFly {

    private WildFly() {}

    static void prepare(Path home, int relayPort, int httpPort, List<String> options) throws IOException {
        Path configuration = home.resolve("standalone/configuration");
        Path asItCame = configuration.resolve("standalone.as-it-came.xml");
        if (Files.notExists(asItCame)) {
            Files.copy(configuration.resolve("standalone.xml"), asItCame);
        }
        Files.copy(asItCame, configuration.resolve("standalone.xml"), StandardCopyOption.REPLACE_EXISTING);
        String relay = Script.relay(
                "wildfly/relay.cli",
                "set host=relay.example.org",
                "set host=127.0.0.1",
                "set port=25",
                "set port=" + relayPort);
        String security = Files.readString(Path.of("server/wildfly/security.cli"));
        run(home, "embed-server\n" + security + relay + "stop-embedded-server\n");
        int management = Ports.free();
        System.setProperty("tracepost.test.management.port", String.valueOf(management));
        System.setProperty(
                "tracepost.test.wildfly.options",
                "-Djboss.bind.address=127.0.0.1 -Djboss.http.port=" + httpPort + " -Djboss.management.http.port="
                        + management + " -Djboss.https.port=" + Ports.free());
    }

    private static void run(Path home, String script) throws IOException {
        Path file = Files.writeString(home.resolve("tracepost-set-up.cli"), script);
        Path log = home.resolve("tracepost-set-up.log");
        Process cli = new ProcessBuilder(
                        "bash", home.resolve("bin/jboss-cli.sh").toString(), "--file=" + file, "--no-color-output")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!cli.waitFor(3, TimeUnit.MINUTES) || cli.exitValue() != 0) {
                cli.destroyForcibly();
                throw new IOException("The WildFly set-up failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
