package org.tracepost.container.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tracepost.testing.Ports;

/**
 * A real PostgreSQL from Debian's package, with a cluster of its own on a port of its own on loopback.
 *
 * <p>Its files are in the system's temporary folder, because the server refuses to run as root and its user could not
 * reach a checkout in root's home.
 */
public final class PostgreSql implements AutoCloseable {

    public static final String USER = "tracepost";
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private final Path folder;
    private final Path programs;
    private final int port;

    public PostgreSql() throws IOException {
        programs = newestPrograms();
        folder = Files.createTempDirectory("tracepost-postgresql");
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        port = Ports.free();
        asUser("initdb", "-D", cluster(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        asUser(
                "pg_ctl",
                "-D",
                cluster(),
                "-w",
                "-t",
                "60",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + folder,
                "start");
        asUser("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", USER, "tracepost");
    }

    public String url() {
        return url("tracepost");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A back-up as {@code docs/operations.md} makes it, while the product runs. */
    public void dump(String database, Path file) throws IOException {
        client("pg_dump", "--format=custom", "--file=" + file, database);
    }

    /** Restores a back-up as {@code docs/operations.md} does, into a new database. */
    public void restore(Path file, String database) throws IOException {
        client("createdb", database);
        client("pg_restore", "--exit-on-error", "--dbname=" + database, file.toString());
        client("psql", "--quiet", "--dbname=" + database, "--command=vacuum analyze");
    }

    private void client(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve(program).toString(), "--host=127.0.0.1", "--port=" + port, "--username=" + USER));
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private String cluster() {
        return folder.resolve("cluster").toString();
    }

    public static boolean isInstalled() {
        try {
            return find().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static Path newestPrograms() throws IOException {
        return find().orElseThrow(() -> new IOException("PostgreSQL is missing (Debian: apt-get install postgresql)"));
    }

    private static Optional<Path> find() throws IOException {
        if (!Files.isDirectory(PROGRAMS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.map(v -> v.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void asUser(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private void run(List<String> command) throws IOException {
        Path log = Files.createTempFile("tracepost-postgresql", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(log);
        }
    }

    @Override
    public void close() throws IOException {
        asUser("pg_ctl", "-D", cluster(), "-m", "immediate", "-w", "stop");
        Folders.empty(folder);
        Files.delete(folder);
    }
}
