package org.tracepost.bounce.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.bounce.mailbox.FetchedMail.Extent;
import org.tracepost.bounce.mailbox.MailboxSettings.Protocol;
import org.tracepost.bounce.mailbox.MailboxSettings.Security;

/**
 * One mail breaks the connection whenever it is fetched, or is larger than anything should be. The others must not
 * suffer.
 */
class PoisonTest {

    private static final int LIMIT = 300_000;
    private static final int MOST_RUNS = 12;
    private static final String WORD = "P0IS0N-HERE";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
    });

    @BeforeEach
    void start() {
        server.withConfiguration(GreenMailConfiguration.aConfig().withUser("bounces@example.org", "bounces", "s3cret"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void deliver(String subject, String body) throws Exception {
        String text = "From: a@example.net\r\nSubject: " + subject + "\r\n\r\n" + body + "\r\n";
        server.getUserManager()
                .getUser("bounces")
                .deliver(new MimeMessage(
                        GreenMailUtil.getSession(server.getImap().getServerSetup()),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static MailboxReader reader(Protocol protocol, int port) {
        return new MailboxReader(
                new MailboxSettings(
                        protocol,
                        "127.0.0.1",
                        port,
                        Security.NONE,
                        "bounces",
                        "s3cret",
                        "INBOX",
                        List.of(),
                        Duration.ofSeconds(5)),
                1000,
                LIMIT);
    }

    private int port(Protocol protocol) {
        return protocol == Protocol.IMAP
                ? server.getImap().getPort()
                : server.getPop3().getPort();
    }

    /**
     * Polls as the timer does, each time with a reader that knows nothing: as after a restart. @return how many polls
     * it took until one broke off no more
     */
    private static int poll(Protocol protocol, int port, Memory memory) {
        for (int run = 1; run <= MOST_RUNS; run++) {
            try {
                reader(protocol, port).readNew(memory);
                return run;
            } catch (MailboxUnavailable brokenOff) {
                assertEquals(MailboxUnavailable.Problem.BROKEN_OFF, brokenOff.problem(), brokenOff.getMessage());
            }
        }
        return MOST_RUNS + 1;
    }

    private static Map<Extent, List<String>> byExtent(Memory memory) {
        return memory.kept.values().stream()
                .collect(Collectors.groupingBy(
                        FetchedMail::fetched,
                        Collectors.mapping(
                                m -> Memory.text(m).replaceAll("(?s).*Subject: ([\\w-]+).*", "$1"),
                                Collectors.toList())));
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void readNewShouldSetAMailAsideByItsHeaderWhenItsBodyAlwaysBreaksTheConnection(Protocol protocol) throws Exception {
        deliver("before", "x");
        deliver("poison", "some text\r\n" + WORD + "\r\n");
        deliver("after", "x");
        Memory memory = new Memory();
        try (BreakingProxy proxy = new BreakingProxy(port(protocol), WORD)) {
            assertTrue(poll(protocol, proxy.port(), memory) <= MOST_RUNS, "it must not stand in the way for ever");
            assertEquals(
                    Map.of(Extent.WHOLE, List.of("before", "after"), Extent.HEADER_ONLY, List.of("poison")),
                    byExtent(memory));
            assertEquals(FolderRun.TRIES, proxy.broken());
            assertTrue(
                    memory.tries.keySet().stream().allMatch(memory.kept::containsKey), "what is set aside is settled");
            poll(protocol, proxy.port(), memory);
            assertEquals(FolderRun.TRIES, proxy.broken(), "it is never asked for again");
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void readNewShouldSetAMailAsideWithNothingOfItWhenEvenItsHeaderBreaksTheConnection(Protocol protocol)
            throws Exception {
        deliver("before", "x");
        deliver("poison-" + WORD, "x");
        deliver("after", "x");
        Memory memory = new Memory();
        try (BreakingProxy proxy = new BreakingProxy(port(protocol), WORD)) {
            assertTrue(poll(protocol, proxy.port(), memory) <= MOST_RUNS);
            assertEquals(List.of("before", "after"), byExtent(memory).get(Extent.WHOLE));
            FetchedMail poison = memory.kept.values().stream()
                    .filter(m -> m.fetched() == Extent.NOTHING)
                    .findFirst()
                    .orElseThrow();
            assertEquals(0, poison.raw().length);
            assertFalse(poison.digest().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void readNewShouldReadTheNewOnesFirstWhenSomeAreSuspect(Protocol protocol) throws Exception {
        deliver("poison", WORD);
        Memory memory = new Memory();
        try (BreakingProxy proxy = new BreakingProxy(port(protocol), WORD)) {
            assertEquals(0, breakOff(reader(protocol, proxy.port()), memory));
            deliver("fresh", "x");
            assertEquals(
                    1, breakOff(reader(protocol, proxy.port()), memory), "before the one that breaks the connection");
        }
    }

    private static int breakOff(MailboxReader reader, Memory memory) {
        assertThrows(MailboxUnavailable.class, () -> reader.readNew(memory));
        return memory.kept.size();
    }

    @Test
    void readNewShouldHoldNoMoreThanTheLimitWhenAMailHasFiftyMegabytes() throws Exception {
        deliver("before", "x");
        deliver("fifty", "0123456789abcdef0123456789abcdef0123456789abcdef\r\n".repeat(1_000_000));
        deliver("after", "x");
        Memory memory = new Memory();
        reader(Protocol.IMAP, port(Protocol.IMAP)).readNew(memory);
        assertEquals(List.of("before", "fifty", "after"), memory.subjects());
        FetchedMail fifty = memory.kept.values().stream()
                .filter(FetchedMail::cut)
                .findFirst()
                .orElseThrow();
        assertEquals(LIMIT, fifty.raw().length);
        assertTrue(fifty.size() >= 50_000_000, "its full size is known: " + fifty.size());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void readNewShouldTakeMailsInPortionsAndHalveOneThatCannotBeKept(Protocol protocol) throws Exception {
        for (int i = 0; i < 20; i++) {
            deliver("m" + i, i == 13 ? "unwanted" : "x");
        }
        Memory memory = new Memory();
        memory.poison.add("unwanted");
        ReadResult result = reader(protocol, port(protocol)).readNew(memory);
        assertEquals(19, result.stored());
        assertEquals(1, result.failures().size());
        assertTrue(memory.portions.size() < 10, "not one by one: " + memory.portions);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void readNewShouldEndAndMarkNothingWhenAnotherNodeReadsNow(Protocol protocol) throws Exception {
        deliver("one", "unwanted");
        Memory memory = new Memory();
        memory.goesOn = false;
        memory.poison.add("unwanted");
        ReadResult result = reader(protocol, port(protocol)).readNew(memory);
        assertEquals(new ReadResult(0, List.of(), true), result);
        assertTrue(memory.tries.isEmpty(), "it is not the mail's fault");
    }
}
