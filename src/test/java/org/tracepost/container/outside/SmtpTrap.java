package org.tracepost.container.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A relay with the DSN extension that writes down word for word what it hears, one file for each recipient, for tests
 * that run inside the server and can read files. An address that begins with {@code refuse} gets 550, one that begins
 * with {@code later} 451.
 */
final class SmtpTrap implements AutoCloseable {

    private static final Pattern RECIPIENT = Pattern.compile("RCPT TO:<([^>]*)>.*", Pattern.CASE_INSENSITIVE);
    private final Path folder;
    private final ServerSocket socket;

    SmtpTrap(Path folder) throws IOException {
        this.folder = folder;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread acceptor = new Thread(this::accept, "smtp-trap");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread conversation = new Thread(() -> converse(client), "smtp-trap-conversation");
                conversation.setDaemon(true);
                conversation.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
            say(out, "220 trap.test ESMTP");
            StringBuilder envelope = new StringBuilder();
            String recipient = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                Matcher rcpt = RECIPIENT.matcher(line);
                if (command.startsWith("EHLO")) {
                    say(out, "250-trap.test", "250-DSN", "250-8BITMIME", "250 ENHANCEDSTATUSCODES");
                } else if (command.startsWith("MAIL")) {
                    envelope = new StringBuilder(line).append('\n');
                    say(out, "250 2.1.0 ok");
                } else if (rcpt.matches()) {
                    recipient = rcpt.group(1);
                    envelope.append(line).append('\n');
                    say(out, answerTo(recipient));
                } else if (command.startsWith("DATA") && recipient != null) {
                    say(out, "354 go on");
                    keep(recipient, envelope + "\n" + data(in));
                    say(out, "250 2.0.0 ok queued as TRAP" + Math.abs(recipient.hashCode()));
                } else if (command.startsWith("QUIT")) {
                    say(out, "221 2.0.0 bye");
                    return;
                } else {
                    say(
                            out,
                            command.startsWith("RSET") || command.startsWith("NOOP")
                                    ? "250 2.0.0 ok"
                                    : "503 5.5.1 not now");
                }
            }
        } catch (IOException clientIsGone) {
            // the next conversation is another one
        }
    }

    private static String answerTo(String recipient) {
        if (recipient.startsWith("refuse")) {
            return "550 5.1.1 no such user here";
        }
        return recipient.startsWith("later") ? "451 4.3.0 come back later" : "250 2.1.5 ok";
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return data.toString();
    }

    /** Complete or not there at all: a reader must never see half a mail. */
    private void keep(String recipient, String transcript) throws IOException {
        Path part = Files.writeString(folder.resolve(recipient + ".part"), transcript);
        Files.move(part, folder.resolve(recipient + ".txt"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void say(PrintWriter out, String... lines) {
        for (String line : lines) {
            out.print(line + "\r\n");
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
