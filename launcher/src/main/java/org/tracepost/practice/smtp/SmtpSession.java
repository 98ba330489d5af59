package org.tracepost.practice.smtp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The dialogue with one client (RFC 5321), with the extensions DSN, SIZE, 8BITMIME, SMTPUTF8 and PIPELINING. */
final class SmtpSession {

    private static final int MOST_RECIPIENTS = 1000;

    private final SmtpConnection connection;
    private final MailReceiver receiver;
    private String greetedAs = "";
    private Sender sender;
    private final List<Recipient> recipients = new ArrayList<>();
    private boolean open = true;

    SmtpSession(SmtpConnection connection, MailReceiver receiver) {
        this.connection = connection;
        this.receiver = receiver;
    }

    void run() throws IOException {
        connection.reply(
                "220 " + SmtpServer.HOST_NAME + " ESMTP Tracepost practice relay: nothing leaves this machine");
        while (open) {
            Optional<String> line = connection.readCommand();
            if (line.isEmpty()) {
                return;
            }
            obey(line.get());
        }
    }

    private void obey(String line) throws IOException {
        String[] words = line.split(" ", 2);
        String argument = words.length == 1 ? "" : words[1].strip();
        try {
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> extendedHello(argument);
                case "HELO" -> hello(argument);
                case "MAIL" -> mail(argument);
                case "RCPT" -> recipient(argument);
                case "DATA" -> data();
                case "RSET" -> reset();
                case "NOOP" -> connection.reply("250 2.0.0 OK");
                case "VRFY" -> connection.reply("252 2.5.2 Any address is accepted");
                case "QUIT" -> quit();
                default -> throw new SmtpRefusal("502 5.5.1 Command not implemented");
            }
        } catch (SmtpRefusal refusal) {
            connection.reply(refusal.getMessage());
        }
    }

    private void extendedHello(String client) throws IOException {
        greet(client);
        connection.reply(
                "250 " + SmtpServer.HOST_NAME,
                "250 PIPELINING",
                "250 SIZE " + Sender.LARGEST_MESSAGE,
                "250 8BITMIME",
                "250 SMTPUTF8",
                "250 DSN",
                "250 ENHANCEDSTATUSCODES");
    }

    private void hello(String client) throws IOException {
        greet(client);
        connection.reply("250 " + SmtpServer.HOST_NAME);
    }

    private void greet(String client) {
        greetedAs = client.replaceAll("[^\\w.:\\[\\]-]", "?");
        forget();
    }

    private void mail(String argument) throws IOException, SmtpRefusal {
        require(sender == null, "503 5.5.1 The sender was already given");
        sender = Sender.from(PathArgument.parse("FROM:", argument));
        connection.reply("250 2.1.0 OK");
    }

    private void recipient(String argument) throws IOException, SmtpRefusal {
        require(sender != null, "503 5.5.1 Give the sender first");
        require(recipients.size() < MOST_RECIPIENTS, "452 4.5.3 Too many recipients");
        Recipient recipient = Recipient.from(PathArgument.parse("TO:", argument));
        Optional<String> refusal = receiver.refusalOf(sender, recipient);
        require(refusal.isEmpty(), refusal.orElse(""));
        recipients.add(recipient);
        connection.reply("250 2.1.5 OK");
    }

    private void data() throws IOException, SmtpRefusal {
        require(!recipients.isEmpty(), "503 5.5.1 Give a recipient first");
        connection.reply("354 End data with <CR><LF>.<CR><LF>");
        Envelope envelope = new Envelope(sender, List.copyOf(recipients));
        forget();
        Optional<String> reply = receiver.take(envelope, connection.readMessage(), greetedAs, connection.peer());
        if (reply.isPresent()) {
            connection.reply(reply.get());
        } else {
            open = false;
        }
    }

    private void reset() throws IOException {
        forget();
        connection.reply("250 2.0.0 OK");
    }

    private void quit() throws IOException {
        connection.reply("221 2.0.0 Bye");
        open = false;
    }

    private void forget() {
        sender = null;
        recipients.clear();
    }

    private static void require(boolean condition, String refusal) throws SmtpRefusal {
        if (!condition) {
            throw new SmtpRefusal(refusal);
        }
    }
}
