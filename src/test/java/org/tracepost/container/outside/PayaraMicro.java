package org.tracepost.container.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Payara Micro's options: everything on loopback, the mail session by our own installation script. */
final class PayaraMicro {

    private PayaraMicro() {}

    static void prepare(Path work, int relayPort, int httpPort, List<String> options) throws IOException {
        Path boot = Files.writeString(
                work.resolve("relay.asadmin"),
                Script.relay(
                        "payara/relay.asadmin",
                        "relay.example.org",
                        "127.0.0.1",
                        "mail.smtp.port=25",
                        "mail.smtp.port=" + relayPort));
        Path files = Path.of("src/test/resources/payara-micro").toAbsolutePath();
        System.setProperty(
                "tracepost.test.micro.options",
                String.join(
                        " ",
                        "--port",
                        String.valueOf(httpPort),
                        "--disablephonehome",
                        "--hzconfigfile",
                        files.resolve("hazelcast.xml").toString(),
                        "--prebootcommandfile",
                        files.resolve("loopback.asadmin").toString(),
                        "--postbootcommandfile",
                        boot.toString()));
        options.add("-XX:+UseSerialGC");
    }
}
