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
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A bounce mailbox behind POP3 (RFC 1939): each {@code .eml} file of a folder is a mail. Tests inside the server put
 * files there.
 */
final class Pop3Box implements AutoCloseable {

    private final Path folder;
    private final ServerSocket socket;

    Pop3Box(Path folder) throws IOException {
        this.folder = folder;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread acceptor = new Thread(this::accept, "pop3-box");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                converse(socket.accept());
            } catch (IOException closedOrGone) {
                // the next connection is another one
            }
        }
    }

    private void converse(Socket client) throws IOException {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
            List<Path> mails = mails();
            say(out, "+OK ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                answer(out, words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : "", mails);
                if (words[0].equalsIgnoreCase("QUIT")) {
                    return;
                }
            }
        }
    }

    private static void answer(PrintWriter out, String command, String argument, List<Path> mails) throws IOException {
        switch (command) {
            case "CAPA" -> say(out, "+OK", "UIDL", "TOP", "USER", ".");
            case "STAT" -> say(out, "+OK " + mails.size() + " " + size(mails));
            case "LIST" -> list(out, argument, mails, true);
            case "UIDL" -> list(out, argument, mails, false);
            case "RETR", "TOP" -> retrieve(out, mails.get(Integer.parseInt(argument) - 1));
            default -> say(out, "+OK");
        }
    }

    private static void list(PrintWriter out, String argument, List<Path> mails, boolean sizes) throws IOException {
        if (!argument.isEmpty()) {
            say(out, "+OK " + argument + " " + entry(mails.get(Integer.parseInt(argument) - 1), sizes));
            return;
        }
        say(out, "+OK");
        for (int i = 0; i < mails.size(); i++) {
            say(out, (i + 1) + " " + entry(mails.get(i), sizes));
        }
        say(out, ".");
    }

    private static String entry(Path mail, boolean size) throws IOException {
        return size ? String.valueOf(Files.size(mail)) : mail.getFileName().toString();
    }

    private static void retrieve(PrintWriter out, Path mail) throws IOException {
        say(out, "+OK");
        for (String line : Files.readAllLines(mail)) {
            say(out, line.startsWith(".") ? "." + line : line);
        }
        say(out, ".");
    }

    private static long size(List<Path> mails) throws IOException {
        long sum = 0;
        for (Path mail : mails) {
            sum += Files.size(mail);
        }
        return sum;
    }

    private List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
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
