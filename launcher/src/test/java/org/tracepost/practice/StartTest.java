package org.tracepost.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps the relay from starting is told in one sentence. */
class StartTest {

    @ParameterizedTest
    @ValueSource(strings = {"--smtp-port", "--imap-port", "--pop3-port", "--http-port"})
    void portInUseShouldBeNamedWithItsOption(String option) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String[] arguments = {
                "--smtp-port",
                "0",
                "--imap-port",
                "0",
                "--pop3-port",
                "0",
                "--http-port",
                "0",
                option,
                String.valueOf(taken.getLocalPort())
            };

            UsageException refusal = assertThrows(UsageException.class, () -> PracticeRelay.start(arguments));

            assertTrue(refusal.getMessage().startsWith("Cannot listen on 127.0.0.1:" + taken.getLocalPort()));
            assertTrue(refusal.getMessage().contains(option));
        }
    }

    @Test
    void unknownOptionShouldBeNamed() {
        assertEquals(
                "Unknown option --port; --help lists them.",
                assertThrows(UsageException.class, () -> Options.parse("--port", "25"))
                        .getMessage());
    }

    @Test
    void wordForANumberShouldBeRefused() {
        assertEquals(
                "Option --smtp-port needs a number from 0 to 65535, not \"many\".",
                assertThrows(UsageException.class, () -> Options.parse("--smtp-port", "many"))
                        .getMessage());
    }
}
