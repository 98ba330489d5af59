package org.tracepost.container.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.tracepost.testing.Ports;

/**
 * What stands around the server under test: a relay that writes down what it hears, a database of the chosen kind, free
 * ports on loopback. Made before Arquillian reads {@code arquillian.xml}, whose placeholders it fills; gone with the
 * test run.
 *
 * <p>JUnit calls it in every test run; it does nothing unless a server profile chose a server.
 */
public final class Surroundings implements LauncherSessionListener {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String server = System.getProperty("arquillian.launch");
        if (server == null) {
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAll));
        try {
            prepare(server);
        } catch (IOException e) {
            closeAll();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        closeAll();
    }

    private void prepare(String server) throws IOException {
        Path servers = Path.of(System.getProperty("tracepost.test.servers"));
        Path work = Files.createDirectories(
                servers.resolve("run-" + server + "-" + System.getProperty("tracepost.test.db")));
        Folders.empty(work);
        SmtpTrap relay = opened(new SmtpTrap(Files.createDirectory(work.resolve("mails"))));
        Pop3Box bounces = opened(new Pop3Box(Files.createDirectory(work.resolve("reports"))));
        List<String> options = new ArrayList<>(List.of(
                "-Xmx768m",
                "-Dtracepost.bounce.address=bounces@bounce.test",
                "-Dtracepost.bounce.host=127.0.0.1",
                "-Dtracepost.bounce.poll.seconds=1",
                "-Dtracepost.bounce.protocol=pop3",
                "-Dtracepost.bounce.port=" + bounces.port(),
                "-Dtracepost.bounce.user=bounces",
                "-Dtracepost.bounce.password=secret",
                "-Dtracepost.reminder.timer.off=true",
                "-Dtracepost.admin.password=the-first-administrator",
                // no blanks: these are words of one command line
                "-Dtracepost.company.name=Nordwind",
                "-Dtracepost.sender.address=invoices@nordwind.internal",
                "-Dtracepost.test.db=" + System.getProperty("tracepost.test.db"),
                "-Dtracepost.test.mails=" + work.resolve("mails"),
                "-Dtracepost.test.reports=" + work.resolve("reports")));
        options.addAll(database(work));
        int http = Ports.free();
        System.setProperty("tracepost.test.http.port", String.valueOf(http));
        options.add("-Dtracepost.public.url=http://127.0.0.1:" + http + "/tracepost");
        if (server.equals("wildfly")) {
            WildFly.prepare(Path.of(System.getProperty("tracepost.test.wildfly")), relay.port(), http, options);
        } else {
            PayaraMicro.prepare(work, relay.port(), http, options);
        }
        System.setProperty("tracepost.test.jvm.options", String.join(" ", options));
    }

    private List<String> database(Path work) throws IOException {
        if (!"postgresql".equals(System.getProperty("tracepost.test.db"))) {
            return List.of("-Dtracepost.data=" + work.resolve("h2"));
        }
        PostgreSql database = opened(new PostgreSql());
        // a folder of its own: WildFly deploys anew for each class, and the mark must be the one of this database
        return List.of(
                "-Dtracepost.data=" + work.resolve("data"),
                "-Dtracepost.db.url=" + database.url(),
                "-Dtracepost.db.user=" + PostgreSql.USER);
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        open.push(closeable);
        return closeable;
    }

    private synchronized void closeAll() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.getLogger(Surroundings.class.getName()).log(System.Logger.Level.WARNING, "cannot be stopped", e);
            }
        }
    }
}
