package org.tracepost.practice;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The command line. Port 0 takes any free port. */
record Options(String bind, int smtpPort, int imapPort, int pop3Port, int httpPort, Duration delay) {

    static final String HELP =
            """
            Usage: java -jar practice-relay.jar [options]

              --bind ADDRESS        address to listen on (127.0.0.1)
              --smtp-port PORT      the relay (2525)
              --imap-port PORT      the report mailbox by IMAP, user and password "bounces" (2143)
              --pop3-port PORT      the same by POP3 (2110)
              --http-port PORT      the page that shows the mails (8025)
              --delay-seconds N     until a delayed mail is settled (20)
              --help                this text

            Takes mail for anybody and sends nothing outside. What becomes of a mail goes by its
            address; the page lists the special ones.""";

    static Options parse(String... arguments) throws UsageException {
        Map<String, String> given = new TreeMap<>(Map.of(
                "--bind",
                "127.0.0.1",
                "--smtp-port",
                "2525",
                "--imap-port",
                "2143",
                "--pop3-port",
                "2110",
                "--http-port",
                "8025",
                "--delay-seconds",
                "20"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!given.containsKey(arguments[i])) {
                throw new UsageException("Unknown option " + arguments[i] + "; --help lists them.");
            }
            if (i + 1 == arguments.length) {
                throw new UsageException("Option " + arguments[i] + " needs a value.");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        return new Options(
                given.get("--bind"),
                port(given, "--smtp-port"),
                port(given, "--imap-port"),
                port(given, "--pop3-port"),
                port(given, "--http-port"),
                Duration.ofSeconds(number(given, "--delay-seconds", 86_400)));
    }

    private static int port(Map<String, String> given, String option) throws UsageException {
        return number(given, option, 65_535);
    }

    private static int number(Map<String, String> given, String option, int largest) throws UsageException {
        String value = given.get(option);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > largest) {
            throw new UsageException(
                    "Option " + option + " needs a number from 0 to " + largest + ", not \"" + value + "\".");
        }
        return Integer.parseInt(value);
    }
}
