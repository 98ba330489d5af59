package org.tracepost.bounce.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.bounce.mailbox.MailboxSettings.Protocol;
import org.tracepost.bounce.mailbox.MailboxSettings.Security;
import org.tracepost.bounce.mailbox.MailboxUnavailable.Problem;

class MailboxReaderTest {

    private static final int LIMIT = 100_000;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        loopback(ServerSetup.PROTOCOL_IMAP), loopback(ServerSetup.PROTOCOL_IMAPS), loopback(ServerSetup.PROTOCOL_POP3)
    });

    private static ServerSetup loopback(String protocol) {
        return new ServerSetup(0, "127.0.0.1", protocol);
    }

    @BeforeEach
    void start() {
        server.withConfiguration(GreenMailConfiguration.aConfig().withUser("bounces@example.org", "bounces", "s3cret"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private int port(String protocol) {
        return switch (protocol) {
            case "imap" -> server.getImap().getPort();
            case "imaps" -> server.getImaps().getPort();
            default -> server.getPop3().getPort();
        };
    }

    private MailboxSettings settings(Protocol protocol) {
        return settings(
                protocol,
                "127.0.0.1",
                port(protocol.name().toLowerCase(Locale.ROOT)),
                Security.NONE,
                "s3cret",
                "INBOX",
                List.of());
    }

    private static MailboxSettings settings(
            Protocol protocol,
            String host,
            int port,
            Security security,
            String password,
            String folder,
            List<String> trust) {
        return new MailboxSettings(
                protocol, host, port, security, "bounces", password, folder, trust, Duration.ofSeconds(5));
    }

    private MailboxReader reader(Protocol protocol) {
        return new MailboxReader(settings(protocol), 100, LIMIT);
    }

    private void deliver(String subject, String body) throws Exception {
        String text = "From: a@example.net\r\nSubject: " + subject + "\r\n\r\n" + body + "\r\n";
        server.getUserManager()
                .getUser("bounces")
                .deliver(new MimeMessage(
                        GreenMailUtil.getSession(server.getImap().getServerSetup()),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void readNewShouldHandOverEachMailOnceInOrderWhenCalledTwice(Protocol protocol) throws Exception {
        deliver("one", "x");
        deliver("two", "x");
        Memory memory = new Memory();
        ReadResult first = reader(protocol).readNew(memory);
        deliver("three", "x");
        ReadResult second = reader(protocol).readNew(memory);
        assertEquals(List.of("one", "two", "three"), memory.subjects());
        assertEquals(new ReadResult(2, List.of(), false), first);
        assertEquals(new ReadResult(1, List.of(), false), second);
        assertEquals(3, server.getReceivedMessages().length, "nothing is ever deleted");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void readNewShouldStopAtTheLimitAndSaySoWhenThereIsMore(Protocol protocol) throws Exception {
        for (int i = 0; i < 5; i++) {
            deliver("m" + i, "x");
        }
        Memory memory = new Memory();
        MailboxReader three = new MailboxReader(settings(protocol), 3, LIMIT);
        assertTrue(three.readNew(memory).more());
        assertEquals(List.of("m0", "m1", "m2"), memory.subjects());
        assertFalse(three.readNew(memory).more());
        assertEquals(5, memory.kept.size());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void readNewShouldGoOnAndTryAgainLaterWhenTheSinkFailsForOneMail(Protocol protocol) throws Exception {
        deliver("good", "x");
        deliver("bad", "poison");
        deliver("fine", "x");
        Memory memory = new Memory();
        memory.poison.add("poison");
        ReadResult result = reader(protocol).readNew(memory);
        assertEquals(List.of("good", "fine"), memory.subjects());
        assertEquals(1, result.failures().size());
        assertTrue(
                result.failures().get(0).contains("the database said no"),
                result.failures().get(0));
        memory.poison.clear();
        reader(protocol).readNew(memory);
        assertEquals(List.of("good", "fine", "bad"), memory.subjects());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void readNewShouldCutAndSaySoWhenAMailIsLargerThanTheLimit(Protocol protocol) throws Exception {
        deliver("huge", "0123456789 0123456789 0123456789\r\n".repeat(30_000));
        deliver("small", "x");
        Memory memory = new Memory();
        reader(protocol).readNew(memory);
        List<FetchedMail> mails = new ArrayList<>(memory.kept.values());
        assertTrue(mails.get(0).cut());
        assertEquals(LIMIT, mails.get(0).raw().length);
        assertTrue(mails.get(0).size() > 900_000, "full size " + mails.get(0).size());
        assertTrue(Memory.text(mails.get(0)).contains("Subject: huge"));
        assertFalse(mails.get(1).cut());
    }

    @Test
    void readNewShouldFindAMailWhenAPersonHasReadIt() throws Exception {
        deliver("seen", "x");
        server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUser("bounces"))
                .getMessages()
                .forEach(m -> m.setFlag(Flags.Flag.SEEN, true));
        Memory memory = new Memory();
        reader(Protocol.IMAP).readNew(memory);
        assertEquals(List.of("seen"), memory.subjects());
    }

    @Test
    void readNewShouldLeaveTheMailUnseenButMarkedWhenItIsStored() throws Exception {
        deliver("one", "x");
        reader(Protocol.IMAP).readNew(new Memory());
        Flags flags = server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUser("bounces"))
                .getMessages()
                .get(0)
                .getFlags();
        assertFalse(flags.contains(Flags.Flag.SEEN));
        assertTrue(flags.contains(ReadMark.KEYWORD));
    }

    @Test
    void readNewShouldNotMarkAMailWhenTheSinkFails() throws Exception {
        deliver("bad", "poison");
        Memory memory = new Memory();
        memory.poison.add("poison");
        reader(Protocol.IMAP).readNew(memory);
        Flags flags = server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUser("bounces"))
                .getMessages()
                .get(0)
                .getFlags();
        assertFalse(flags.contains(ReadMark.KEYWORD));
    }

    @Test
    void readAllUnknownShouldFindMarkedMailsWhenTheMemoryWasLost() throws Exception {
        deliver("one", "x");
        reader(Protocol.IMAP).readNew(new Memory());
        Memory restored = new Memory();
        assertEquals(0, reader(Protocol.IMAP).readNew(restored).stored());
        assertEquals(1, reader(Protocol.IMAP).readAllUnknown(restored).stored());
        assertEquals(0, reader(Protocol.IMAP).readAllUnknown(restored).stored());
    }

    @Test
    void digestShouldTellThatAMailCameAgainWhenItsUidIsNew() throws Exception {
        deliver("same", "x");
        Memory memory = new Memory();
        reader(Protocol.IMAP).readNew(memory);
        reader(Protocol.POP3).readNew(memory);
        List<FetchedMail> twice = new ArrayList<>(memory.kept.values());
        assertNotEquals(twice.get(0).uid(), twice.get(1).uid());
        assertEquals(twice.get(0).digest(), twice.get(1).digest());
    }

    @Test
    void uidShouldHoldAccountFolderAndUidValidityWhenReadByImap() throws Exception {
        deliver("one", "x");
        Memory memory = new Memory();
        reader(Protocol.IMAP).readNew(memory);
        String uid = memory.kept.keySet().iterator().next();
        assertTrue(uid.matches("imap://bounces@127\\.0\\.0\\.1/INBOX;UIDVALIDITY=\\d+;UID=\\d+"), uid);
    }

    @Test
    void readNewShouldSayWhoIsRefusedWhenThePasswordIsWrong() {
        MailboxSettings s =
                settings(Protocol.IMAP, "127.0.0.1", port("imap"), Security.NONE, "wr0ngpass", "INBOX", List.of());
        MailboxUnavailable e =
                assertThrows(MailboxUnavailable.class, () -> new MailboxReader(s, 1, LIMIT).readNew(new Memory()));
        assertEquals(Problem.SIGN_IN_REFUSED, e.problem());
        assertTrue(e.getMessage().contains("bounces") && !e.getMessage().contains("wr0ngpass"), e.getMessage());
    }

    @Test
    void readNewShouldNameTheFolderWhenItIsMissing() {
        MailboxSettings s =
                settings(Protocol.IMAP, "127.0.0.1", port("imap"), Security.NONE, "s3cret", "Reports", List.of());
        MailboxUnavailable e =
                assertThrows(MailboxUnavailable.class, () -> new MailboxReader(s, 1, LIMIT).readNew(new Memory()));
        assertEquals(Problem.FOLDER_MISSING, e.problem());
        assertTrue(e.getMessage().contains("Reports"), e.getMessage());
    }

    @Test
    void checkShouldSayWhatIsWrongWhenHostPortOrEncryptionIs() {
        assertEquals(Problem.HOST_UNKNOWN, problem("no-such-host.invalid", 143, Security.NONE));
        assertEquals(Problem.NO_CONNECTION, problem("127.0.0.1", 1, Security.NONE));
        assertEquals(Problem.NO_TLS, problem("127.0.0.1", port("imap"), Security.TLS));
        assertEquals(Problem.NO_TLS, problem("127.0.0.1", port("imap"), Security.STARTTLS));
        assertEquals(Problem.NOT_TRUSTED, problem("127.0.0.1", port("imaps"), Security.TLS));
    }

    private static Problem problem(String host, int port, Security security) {
        MailboxSettings s = settings(Protocol.IMAP, host, port, security, "s3cret", "INBOX", List.of());
        return assertThrows(MailboxUnavailable.class, () -> new MailboxReader(s, 1, LIMIT).check())
                .problem();
    }

    @Test
    void readNewShouldReadOverTlsWhenTheHostIsTrusted() throws Exception {
        deliver("one", "x");
        Memory memory = new Memory();
        MailboxSettings s = settings(
                Protocol.IMAP, "127.0.0.1", port("imaps"), Security.TLS, "s3cret", "INBOX", List.of("127.0.0.1"));
        new MailboxReader(s, 10, LIMIT).readNew(memory);
        assertEquals(List.of("one"), memory.subjects());
    }

    @Test
    void toStringShouldHideThePasswordWhenSettingsAreLogged() {
        assertFalse(settings(Protocol.IMAP).toString().contains("s3cret"));
    }
}
