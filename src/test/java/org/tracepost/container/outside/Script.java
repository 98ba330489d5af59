package org.tracepost.container.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An installation script of {@code server/}, as it is, but for the example's relay. */
final class Script {

    private Script() {}

    static String relay(String path, String exampleHost, String host, String examplePort, String port)
            throws IOException {
        String text = Files.readString(Path.of("server").resolve(path));
        if (!text.contains(exampleHost) || !text.contains(examplePort)) {
            throw new IOException(path + " no longer names " + exampleHost + " and " + examplePort);
        }
        return text.replace(exampleHost, host).replace(examplePort, port);
    }
}
