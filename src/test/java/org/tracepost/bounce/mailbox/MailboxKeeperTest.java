package org.tracepost.bounce.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.bounce.mailbox.MailboxSettings.Protocol;
import org.tracepost.bounce.mailbox.MailboxSettings.Security;

/**
 * By what the keeper is told: subjects that begin with "ok" are understood, "cut" are not stored whole, "new" were not
 * read yet.
 */
class MailboxKeeperTest {

    private static final Duration TEN_DAYS = Duration.ofDays(10);

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
    });
    private final Memory memory = new Memory();
    private Instant storedAt = Instant.now();

    @BeforeEach
    void start() throws Exception {
        server.withConfiguration(GreenMailConfiguration.aConfig().withUser("bounces@example.org", "bounces", "s3cret"));
        server.start();
        for (String subject : List.of("ok1", "unknown1", "ok2", "cut1", "new1")) {
            String text = "From: a@example.net\r\nSubject: " + subject + "\r\n\r\nx\r\n";
            server.getUserManager()
                    .getUser("bounces")
                    .deliver(new MimeMessage(
                            GreenMailUtil.getSession(server.getImap().getServerSetup()),
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailboxSettings settings(Protocol protocol) {
        int port = protocol == Protocol.IMAP
                ? server.getImap().getPort()
                : server.getPop3().getPort();
        return new MailboxSettings(
                protocol,
                "127.0.0.1",
                port,
                Security.NONE,
                "bounces",
                "s3cret",
                "INBOX",
                List.of(),
                Duration.ofSeconds(5));
    }

    private int keep(Protocol protocol, KeepingRule rule, Instant now) throws MailboxUnavailable {
        new MailboxReader(settings(protocol), 100, 100_000).readNew(memory);
        return new MailboxKeeper(settings(protocol), rule, now).keep(this::fates);
    }

    private Map<String, Fate> fates(List<String> uids) {
        Map<String, Fate> fates = new HashMap<>();
        uids.stream().filter(memory.kept::containsKey).forEach(uid -> {
            String subject = Memory.text(memory.kept.get(uid)).replaceAll("(?s).*Subject: (\\w+).*", "$1");
            if (!subject.startsWith("new")) {
                fates.put(uid, new Fate(subject.startsWith("ok"), !subject.startsWith("cut"), storedAt));
            }
        });
        return fates;
    }

    private List<String> subjects(String folder) throws Exception {
        MailFolder found = folder.equals("INBOX")
                ? server.getManagers()
                        .getImapHostManager()
                        .getInbox(server.getUserManager().getUser("bounces"))
                : server.getManagers()
                        .getImapHostManager()
                        .getFolder(server.getUserManager().getUser("bounces"), folder);
        List<String> subjects = new ArrayList<>();
        if (found != null) {
            // a copy: the server may just be deleting
            for (var message : found.getMessages().toArray(StoredMessage[]::new)) {
                if (message != null) {
                    subjects.add(message.getMimeMessage().getSubject());
                }
            }
        }
        return subjects;
    }

    /** A POP3 server deletes after it has said goodbye. */
    private void assertLeft(String... subjects) throws Exception {
        for (int i = 0; i < 100 && !subjects("INBOX").equals(List.of(subjects)); i++) {
            Thread.sleep(50);
        }
        assertEquals(List.of(subjects), subjects("INBOX"));
    }

    private static KeepingRule rule(String moveTo, Duration delete, Duration others) {
        return new KeepingRule(Optional.ofNullable(moveTo), Optional.ofNullable(delete), Optional.ofNullable(others));
    }

    @Test
    void keepShouldMoveOnlyWhatWasUnderstood() throws Exception {
        assertEquals(2, keep(Protocol.IMAP, rule("Done", null, null), Instant.now()));
        assertEquals(List.of("unknown1", "cut1", "new1"), subjects("INBOX"));
        assertEquals(List.of("ok1", "ok2"), subjects("Done"));
        assertEquals(0, keep(Protocol.IMAP, rule("Done", null, null), Instant.now()), "and it stays there");
    }

    @Test
    void keepShouldDeleteWhatWasMovedWhenItsTimeIsOver() throws Exception {
        keep(Protocol.IMAP, rule("Done", TEN_DAYS, null), Instant.now());
        assertEquals(List.of("ok1", "ok2"), subjects("Done"));
        keep(Protocol.IMAP, rule("Done", TEN_DAYS, null), Instant.now().plus(Duration.ofDays(12)));
        assertEquals(List.of(), subjects("Done"));
        assertEquals(List.of("unknown1", "cut1", "new1"), subjects("INBOX"));
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void keepShouldDeleteOnlyWhatWasUnderstoodWhenItsTimeIsOver(Protocol protocol) throws Exception {
        assertEquals(0, keep(protocol, rule(null, TEN_DAYS, null), Instant.now()), "too young");
        storedAt = Instant.now().minus(Duration.ofDays(11));
        assertEquals(2, keep(protocol, rule(null, TEN_DAYS, null), Instant.now()));
        assertLeft("unknown1", "cut1", "new1");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void keepShouldDeleteTheOthersOnlyWhenToldAndStoredWhole(Protocol protocol) throws Exception {
        storedAt = Instant.now().minus(Duration.ofDays(11));
        assertEquals(1, keep(protocol, rule(null, null, TEN_DAYS), Instant.now()));
        // what is cut, or not read yet, stays
        assertLeft("ok1", "ok2", "cut1", "new1");
    }

    @Test
    void keepShouldSaySoWhenPop3IsToMove() {
        MailboxUnavailable e = assertThrows(
                MailboxUnavailable.class, () -> keep(Protocol.POP3, rule("Done", null, null), Instant.now()));
        assertTrue(e.getMessage().contains("POP3 knows no folders"), e.getMessage());
    }

    @Test
    void refuseClearTextShouldRefuseWhenTheHostIsAway() {
        MailboxSettings away = new MailboxSettings(
                Protocol.IMAP,
                "192.0.2.1",
                143,
                Security.NONE,
                "bounces",
                "s3cret",
                "INBOX",
                List.of(),
                Duration.ofSeconds(5));
        MailboxUnavailable e = assertThrows(MailboxUnavailable.class, away::refuseClearText);
        assertEquals(MailboxUnavailable.Problem.CLEAR_TEXT, e.problem());
        assertTrue(
                e.getMessage().contains("tracepost.bounce.plain")
                        && !e.getMessage().contains("s3cret"),
                e.getMessage());
    }
}
