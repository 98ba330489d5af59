package org.tracepost.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@code server/micro/launch} does when a server ends or does not start: with a real JVM where memory is at stake,
 * else with a {@code java} of our own.
 */
class LaunchShippedIT {

    private static final long SECONDS = 120;
    private static final Pattern GRID_NAME = Pattern.compile("<cluster-name>([0-9a-f]{48})</cluster-name>");

    private Path folder;
    private Map<String, String> settings;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(Background.FOLDER);
        folder = Files.createTempDirectory(Background.FOLDER, "launch-");
        settings = new HashMap<>(Map.of(
                "TRACEPOST_WAR",
                "/no/tracepost.war",
                "PAYARA_MICRO",
                "/no/payara-micro.jar",
                "TRACEPOST_RUN_DIR",
                folder.resolve("run").toString()));
    }

    @Test
    void serverOutOfMemoryShouldBeStartedAgainUpToThreeTimes() throws IOException {
        java("echo \"life $$\"; exit 3");
        try (Background launch = launch()) {
            assertEquals(3, launch.end(SECONDS));
            assertEquals(4, times("life ", launch.said()), launch::said);
            assertEquals(3, times("is started again", launch.said()), launch::said);
            assertTrue(launch.said().contains("run out of memory 4 times within an hour"), launch::said);
        }
    }

    @Test
    void serverThatEndsOtherwiseShouldEndTheScriptWithItsCode() throws IOException {
        java("echo server; exit 7");
        try (Background launch = launch()) {
            assertEquals(7, launch.end(SECONDS));
            assertEquals(1, times("server", launch.said()), launch::said);
        }
    }

    @Test
    void serverThatRanOutOfMemoryOnceShouldLiveOn() throws IOException {
        java("[ -e \"$TRACEPOST_RUN_DIR/once\" ] && exit 0; touch \"$TRACEPOST_RUN_DIR/once\"; exit 3");
        try (Background launch = launch()) {
            assertEquals(0, launch.end(SECONDS));
            assertEquals(1, times("is started again", launch.said()), launch::said);
        }
    }

    /** The JVM's own options as launch gives them, on a program that fills the heap and would live on. */
    @Test
    void realJvmShouldEndWhenItsMemoryIsFull() throws IOException {
        Path program = Files.writeString(
                folder.resolve("Hog.java"),
                """
                public class Hog {
                    public static void main(String[] args) throws Exception {
                        try {
                            java.util.List<byte[]> all = new java.util.ArrayList<>();
                            while (true) {
                                all.add(new byte[1 << 20]);
                            }
                        } catch (OutOfMemoryError e) {
                            System.out.println("half broken");
                        }
                        Thread.sleep(600_000);
                    }
                }
                """);
        Path real = Path.of(System.getProperty("java.home"), "bin", "java");
        run(real.resolveSibling("javac").toString(), "-d", folder.toString(), program.toString());
        java("options=(); for word in \"$@\"; do [ \"$word\" = -jar ] && break; options+=(\"$word\"); done; exec "
                + real + " \"${options[@]}\" -cp " + folder + " Hog");
        settings.put("TRACEPOST_JAVA_OPTS", "-Xmx24m -XX:TieredStopAtLevel=1");
        try (Background launch = launch()) {
            assertEquals(3, launch.end(SECONDS));
            assertFalse(launch.said().contains("half broken"), launch::said);
            assertEquals(3, times("is started again", launch.said()), launch::said);
        }
    }

    @Test
    void failedStartShouldEndTheServer() throws IOException {
        for (String word :
                List.of("INFO fish.payara.micro.impl: Deployed 0 archive(s)", "SEVERE: Failed to start, exiting")) {
            java("trap 'echo ended; exit 0' TERM; echo 'the reason'; echo '" + word
                    + "'; while true; do sleep 0.1; done");
            try (Background launch = launch()) {
                assertEquals(1, launch.end(SECONDS), word);
                assertTrue(launch.said().contains("the reason"), launch::said);
                assertTrue(launch.said().contains("ended"), launch::said);
                assertTrue(launch.said().contains("The server did not start"), launch::said);
            }
        }
    }

    @Test
    void termShouldEndTheServer() throws IOException {
        java(
                "trap 'echo ended; exit 0' TERM; echo 'Deployed 1 archive'; touch \"$TRACEPOST_RUN_DIR/up\"; while true; do sleep 0.1; done");
        try (Background launch = launch()) {
            while (Files.notExists(folder.resolve("run/up"))) {
                assertTrue(launch.handle().isAlive(), launch::said);
                Pause.aMoment();
            }
            launch.handle().destroy();
            assertEquals(143, launch.end(SECONDS));
            assertTrue(launch.said().contains("ended"), launch::said);
        }
    }

    @Test
    void gridShouldBearAnotherNameAtEachStartThatNobodyElseMayRead() throws IOException {
        java("exit 0");
        String first = gridName();
        assertNotEquals(first, gridName());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("run/hazelcast.xml"))));
    }

    private String gridName() throws IOException {
        try (Background launch = launch()) {
            launch.end(SECONDS);
        }
        Matcher name = GRID_NAME.matcher(Files.readString(folder.resolve("run/hazelcast.xml")));
        assertTrue(name.find(), "a name of 24 random bytes");
        return name.group(1);
    }

    private Background launch() throws IOException {
        return new Background(
                "launch",
                settings,
                Path.of("server/micro/launch").toAbsolutePath().toString());
    }

    /** What stands first on the path as {@code java}. */
    private void java(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path java = Files.writeString(bin.resolve("java"), "#!/usr/bin/env bash\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        settings.put("PATH", bin + ":" + System.getenv("PATH"));
    }

    private void run(String... command) throws IOException {
        try (Background program = new Background("javac", Map.of(), command)) {
            assertEquals(0, program.end(SECONDS), program::said);
        }
    }

    private static int times(String words, String text) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }
}
