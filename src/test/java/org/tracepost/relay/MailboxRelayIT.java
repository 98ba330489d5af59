package org.tracepost.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tracepost.bounce.mailbox.Fate;
import org.tracepost.bounce.mailbox.FetchedMail;
import org.tracepost.bounce.mailbox.KeepingRule;
import org.tracepost.bounce.mailbox.MailboxKeeper;
import org.tracepost.bounce.mailbox.MailboxReader;
import org.tracepost.bounce.mailbox.MailboxSettings;
import org.tracepost.bounce.mailbox.MailboxSettings.Protocol;
import org.tracepost.bounce.mailbox.MailboxSettings.Security;
import org.tracepost.bounce.mailbox.MailboxUnavailable;
import org.tracepost.bounce.mailbox.MailboxWatch;
import org.tracepost.bounce.mailbox.Memory;
import org.tracepost.bounce.parse.HostileMails;
import org.tracepost.bounce.parse.ReportParser;

/** The part that reads mailboxes, against a real Dovecot and a Maildir of which no product knows. */
@ExtendWith(Stage.Entrance.class)
class MailboxRelayIT {

    private static final int LIMIT = 2 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Memory memory = new Memory();
    private MailSystems systems;
    private Path maildir;
    private int number;

    @BeforeEach
    void empty(Stage stage) throws IOException {
        systems = stage.systems();
        maildir = systems.maildir("quiet.test");
        recreate();
    }

    /** As a mail team does that moves the mailbox to another server: all uids are new, and UIDVALIDITY says so. */
    private void recreate() throws IOException {
        Command.run(maildir.getParent(), "rm", "-rf", maildir.toString());
        for (String part : List.of("new", "cur", "tmp")) {
            Files.createDirectories(maildir.resolve(part));
        }
        Command.run(maildir.getParent(), "chown", "-R", "mail:mail", maildir.toString());
    }

    private void deliver(byte[] mail) throws IOException {
        Path file = maildir.resolve("tmp").resolve(System.nanoTime() + ".M" + number++ + ".test");
        Files.write(file, mail);
        Command.run(maildir.getParent(), "chown", "mail:mail", file.toString());
        Files.move(file, maildir.resolve("new").resolve(file.getFileName()));
    }

    private void deliver(String subject, String body) throws IOException {
        deliver(("From: a@example.net\nSubject: " + subject + "\n\n" + body + "\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private MailboxSettings settings(String folder) {
        return new MailboxSettings(
                Protocol.IMAP,
                "127.0.0.1",
                systems.port("imap"),
                Security.NONE,
                MailSystems.READER,
                MailSystems.PASSWORD,
                folder,
                List.of(),
                PATIENCE);
    }

    private int read(int mailsPerRun) throws MailboxUnavailable {
        return new MailboxReader(settings("INBOX"), mailsPerRun, LIMIT)
                .readNew(memory)
                .stored();
    }

    @Test
    void bytesShouldComeAsTheyAreAndOnlyOnceWhenAThousandMailsLieThere() throws Exception {
        Map<String, byte[]> sent = new LinkedHashMap<>();
        for (int i = 0; i < 1000; i++) {
            String text = "Received: from x\nSubject:  odd   spaces" + i + "\nX-Folded: a\n\t b\nno header\n\n"
                    + "line \u00e4\n".repeat(i % 50) + ".\n..\n\n";
            sent.put("spaces" + i, text.getBytes(StandardCharsets.ISO_8859_1));
        }
        for (byte[] mail : sent.values()) {
            Files.write(maildir.resolve("new").resolve(System.nanoTime() + ".M" + number++ + ".test"), mail);
        }
        Command.run(maildir.getParent(), "chown", "-R", "mail:mail", maildir.toString());
        assertEquals(1000, read(5000));
        assertTrue(memory.portions.size() <= 6, "a round trip and a commit for 200 each: " + memory.portions);
        for (FetchedMail mail : memory.kept.values()) {
            String name = Memory.text(mail).replaceAll("(?s).*odd   (\\w+).*", "$1");
            assertArrayEquals(
                    new String(sent.get(name), StandardCharsets.ISO_8859_1)
                            .replace("\n", "\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1),
                    mail.raw(),
                    name);
        }
        assertEquals(0, read(5000));
        assertEquals(1000, memory.kept.size());
    }

    @Test
    void nothingShouldBeLostOrNewWhenUidValidityChanges() throws Exception {
        deliver("one", "x");
        deliver("two", "y");
        assertEquals(2, read(10));
        Set<String> before = new HashSet<>(memory.kept.keySet());
        Set<String> digests = digests();
        List<byte[]> kept = new ArrayList<>();
        try (Stream<Path> files = Files.walk(maildir)
                .filter(f ->
                        Files.isRegularFile(f) && f.getFileName().toString().contains(".test"))) {
            for (Path file : files.toList()) {
                kept.add(Files.readAllBytes(file));
            }
        }
        Thread.sleep(1100);
        recreate();
        for (byte[] mail : kept) {
            deliver(mail);
        }
        deliver("three", "z");
        assertEquals(3, read(10), "all uids are new");
        assertTrue(memory.kept.keySet().stream()
                        .filter(uid -> !before.contains(uid))
                        .count()
                == 3);
        assertEquals(3, digests().size(), "the same two are known by their content, and the third is there");
        assertTrue(digests().containsAll(digests));
    }

    private Set<String> digests() {
        return memory.kept.values().stream().map(FetchedMail::digest).collect(Collectors.toSet());
    }

    @Test
    void nextMailsShouldBeReadWhenPoisonLiesBetweenThem() throws Exception {
        Map<String, byte[]> hostile = HostileMails.about("jan@customer.test", "abcdefghijklmnopqrstuvwxyz");
        deliver("before", "x");
        deliver("fifty-megabytes", "0123456789abcdef0123456789abcdef0123456789abcdef\n".repeat(1_000_000));
        deliver(hostile.get("10000-parts-nested"));
        deliver(hostile.get("nothing-but-nul"));
        deliver(hostile.get("header-of-a-megabyte"));
        deliver(hostile.get("boundary-never-comes"));
        deliver(hostile.get("one-line-of-5-megabytes"));
        deliver("after", "x");
        assertEquals(8, read(100));
        for (FetchedMail mail : memory.kept.values()) {
            assertTrue(mail.raw().length <= LIMIT, "never more than the limit");
            ReportParser.parse(mail.raw());
        }
        assertEquals(2, memory.kept.values().stream().filter(FetchedMail::cut).count(), "the two that are too large");
        assertTrue(memory.kept.values().stream().anyMatch(m -> Memory.text(m).contains("Subject: after")));
    }

    @Test
    void bellShouldRingAtOnceWhenMailIsDelivered() throws Exception {
        Semaphore rung = new Semaphore(0);
        try (MailboxWatch watch = new MailboxWatch(settings("INBOX"), rung::release)) {
            Thread thread = new Thread(watch, "watch");
            thread.setDaemon(true);
            thread.start();
            Until.isTrue("listening at the mailbox", PATIENCE, watch::isListening);
            for (int i = 0; i < 3; i++) {
                deliver("news" + i, "x");
                assertTrue(rung.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS));
                assertEquals(1, read(10));
            }
            watch.close();
            thread.join(PATIENCE.toMillis());
            assertTrue(!thread.isAlive(), "no thread is left");
        }
    }

    @Test
    void understoodReportsShouldBeMovedAndLaterDeletedWhenItIsSaid() throws Exception {
        deliver("understood", "x");
        deliver("unknown", "x");
        assertEquals(2, read(10));
        KeepingRule rule = new KeepingRule(Optional.of("Done"), Optional.of(Duration.ofDays(10)), Optional.empty());
        assertEquals(1, new MailboxKeeper(settings("INBOX"), rule, Instant.now()).keep(this::fates));
        assertEquals(List.of("unknown"), subjects("INBOX"));
        assertEquals(List.of("understood"), subjects("Done"));
        assertEquals(
                1,
                new MailboxKeeper(settings("INBOX"), rule, Instant.now().plus(Duration.ofDays(12))).keep(this::fates));
        assertEquals(List.of(), subjects("Done"));
        assertEquals(List.of("unknown"), subjects("INBOX"));
    }

    private Map<String, Fate> fates(List<String> uids) {
        return uids.stream()
                .filter(memory.kept::containsKey)
                .collect(Collectors.toMap(
                        uid -> uid,
                        uid -> new Fate(
                                Memory.text(memory.kept.get(uid)).contains("Subject: understood"),
                                true,
                                Instant.now())));
    }

    private List<String> subjects(String folder) throws MailboxUnavailable {
        Memory looked = new Memory();
        new MailboxReader(settings(folder), 100, LIMIT).readAllUnknown(looked);
        return looked.subjects();
    }
}
