package org.tracepost.relay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tracepost.testing.Guard;
import org.tracepost.testing.Ports;

/**
 * A company's relay (Postfix) with several doors, and its mailboxes (Dovecot), all in a temporary folder. Everything is
 * ended and removed at the end, even when this JVM is killed; the logs stay in {@code target/relay}.
 */
final class MailSystems implements AutoCloseable {

    static final String PASSWORD = "relay-secret";
    /** The user of a mailbox that no product reads and nothing is delivered to. */
    static final String READER = "reader@quiet.test";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path KEPT_LOGS = Path.of("target/relay");
    private static final String CLEAN_UP =
            """
            postfix -c "$1/postfix/etc" abort
            doveadm -c "$1/dovecot/dovecot.conf" stop
            i=0; while [ -e "$1/dovecot/run/master.pid" ] && [ $i -lt 50 ]; do sleep 0.1; i=$((i + 1)); done
            rm -rf "$1"
            """;

    private final Path folder;
    private final Guard guard;
    private final Map<String, Integer> ports;

    /** @param mx port of the server to which mail for {@code mx.test} goes */
    MailSystems(int mx) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            throw new IOException("Postfix can be started by root only: run the tests with a real relay as root");
        }
        folder = Files.createTempDirectory("tracepost-relay");
        guard = new Guard(CLEAN_UP, folder.toString());
        ports = Ports.free(
                "plain",
                "without-dsn",
                "without-utf8",
                "small",
                "few-connections",
                "few-messages",
                "submission",
                "imap",
                "pop3s",
                "down");
        ports.put("mx", mx);
        try {
            makeFolders();
            fillIn();
            start();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void makeFolders() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String name : List.of(
                "log",
                "tls",
                "sockets",
                "mail",
                "postfix/etc",
                "postfix/queue",
                "postfix/data",
                "dovecot/run",
                "dovecot/state")) {
            Files.createDirectories(folder.resolve(name));
        }
        Command.run(folder, "chown", "postfix", folder.resolve("postfix/data").toString());
        Command.run(folder, "chown", "mail:mail", folder.resolve("mail").toString());
        Command.run(
                folder,
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=relay.corp.test",
                "-addext",
                "subjectAltName=DNS:relay.corp.test",
                "-keyout",
                folder + "/tls/key.pem",
                "-out",
                folder + "/tls/cert.pem");
    }

    private void fillIn() throws IOException {
        for (String name : List.of("main.cf", "master.cf", "refused", "mailboxes", "aliases", "transport")) {
            Files.writeString(folder.resolve("postfix/etc").resolve(name), filled(name));
        }
        Files.writeString(folder.resolve("dovecot/dovecot.conf"), filled("dovecot.conf"));
        setRelayPassword(PASSWORD);
    }

    private String filled(String name) throws IOException {
        Map<String, Object> values = new TreeMap<>(ports);
        values.put("folder", folder);
        try (InputStream in = MailSystems.class.getResourceAsStream("/relay/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, Object> value : values.entrySet()) {
                text = text.replace(
                        "${" + value.getKey() + "}", value.getValue().toString());
            }
            return text;
        }
    }

    private void start() throws IOException {
        Command.run(folder, "dovecot", "-c", folder + "/dovecot/dovecot.conf");
        Command.run(folder, "postfix", "-c", folder + "/postfix/etc", "start");
        for (String door : List.of("plain", "submission", "imap", "pop3s")) {
            Until.isTrue("answer from the port " + door, PATIENCE, () -> Ports.answers(port(door)));
        }
    }

    /** @param door a placeholder for a port in {@code master.cf} or {@code dovecot.conf} */
    int port(String door) {
        return ports.get(door);
    }

    /**
     * The password with which one may send, from now on; those of the mailboxes stay. Dovecot, which Postfix asks at
     * sign-in, sees by the file's size that it is another one, so take one of another length.
     */
    void setRelayPassword(String password) throws IOException {
        Path fresh = Files.writeString(
                folder.resolve("dovecot/users.new"),
                user("bounces@bounce.test", PASSWORD)
                        + user("bounces@pop.test", PASSWORD)
                        + user(READER, PASSWORD)
                        + user("mailer@corp.test", password));
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(fresh, folder.resolve("dovecot/users"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String user(String name, String password) {
        return name + ":{PLAIN}" + password + "::::::\n";
    }

    /** Where the mails of all users of a domain lie; a mail is there as soon as a file is in {@code new}. */
    Path maildir(String domain) {
        return folder.resolve("mail").resolve(domain);
    }

    /**
     * The Message-IDs of all copies of what came for an address; two that are equal are one message that came twice.
     */
    List<String> copies(String address) throws IOException {
        return Maildir.messageIds(
                folder.resolve("mail").resolve(address.substring(address.lastIndexOf('@') + 1)), address);
    }

    @Override
    public void close() throws IOException {
        Files.createDirectories(KEPT_LOGS);
        try (Stream<Path> logs = Files.list(folder.resolve("log"))) {
            for (Path log : logs.toList()) {
                Files.copy(log, KEPT_LOGS.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            guard.close();
        }
    }
}
