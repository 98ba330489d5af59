package org.tracepost.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** A WildFly as it comes, set up offline by our own installation scripts, with the WAR in its deployments. */
final class WildFlyServer {

    private WildFlyServer() {}

    /** @param ports http, management, and one that stands for https, unused here */
    static Background start(Map<String, String> settings, Map<String, Integer> ports, int relayPort)
            throws IOException {
        Path home = Path.of(System.getProperty("tracepost.test.wildfly")).toAbsolutePath();
        Path configuration = home.resolve("standalone/configuration");
        Path asItCame = configuration.resolve("standalone.as-it-came.xml");
        if (Files.notExists(asItCame)) {
            Files.copy(configuration.resolve("standalone.xml"), asItCame);
        }
        Files.copy(asItCame, configuration.resolve("standalone.xml"), StandardCopyOption.REPLACE_EXISTING);
        String relay = script("relay.cli")
                .replace("set host=relay.example.org", "set host=127.0.0.1")
                .replace("set port=25", "set port=" + relayPort);
        Path setUp = Files.writeString(
                home.resolve("tracepost-set-up.cli"),
                "embed-server\n" + script("security.cli") + script("listener.cli") + relay + "stop-embedded-server\n");
        try (Background cli = new Background(
                "wildfly-cli",
                Map.of(),
                "bash",
                home.resolve("bin/jboss-cli.sh").toString(),
                "--file=" + setUp,
                "--no-color-output")) {
            if (cli.end(180) != 0) {
                throw new IOException("The WildFly set-up failed:\n" + cli.said());
            }
        }
        Files.copy(
                Path.of("target/tracepost.war"),
                home.resolve("standalone/deployments/tracepost.war"),
                StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> all = new TreeMap<>(settings);
        all.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        all.put(
                "JAVA_OPTS",
                "-Xmx768m -Djava.net.preferIPv4Stack=true -Djboss.modules.system.pkgs=org.jboss.byteman -Djava.awt.headless=true");
        return new Background(
                "wildfly",
                all,
                "bash",
                home.resolve("bin/standalone.sh").toString(),
                "-Djboss.http.port=" + ports.get("http"),
                "-Djboss.https.port=" + ports.get("unused"),
                "-Djboss.management.http.port=" + ports.get("management"));
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("server/wildfly", name));
    }
}
