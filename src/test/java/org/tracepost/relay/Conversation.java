package org.tracepost.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** One connection to a scripted server. */
final class Conversation {

    private final ScriptedServer server;
    private final BufferedReader in;
    private final OutputStream out;
    private String mail = "";
    private String rcpt = "";
    private String data = "";
    private int messages;

    Conversation(ScriptedServer server, Socket client) throws IOException {
        this.server = server;
        this.in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        this.out = client.getOutputStream();
    }

    /** The MAIL command of the message at hand. */
    String mail() {
        return mail;
    }

    String rcpt() {
        return rcpt;
    }

    String recipient() {
        return rcpt.replaceFirst("^[^<]*<([^>]*)>.*", "$1");
    }

    String data() {
        return data;
    }

    /** How many messages were begun on this connection, the one at hand included. */
    int messages() {
        return messages;
    }

    void hold() throws IOException, InterruptedException {
        try {
            boolean open = say(server.answer(Moment.GREETING, this, "220 scripted.test ESMTP"));
            while (open) {
                String line = in.readLine();
                open = line != null && say(answer(line));
            }
        } finally {
            server.ended(this);
        }
    }

    private String answer(String line) throws IOException, InterruptedException {
        server.note(line);
        switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
            case "EHLO":
                return server.answer(Moment.EHLO, this, server.extensions());
            case "HELO":
                return "250 scripted.test";
            case "STARTTLS":
                return server.answer(Moment.STARTTLS, this, "502 5.5.1 Not here");
            case "MAIL":
                mail = line;
                if (messages++ == 0) {
                    server.firstMessageOn(this);
                }
                return server.answer(Moment.MAIL, this, "250 2.1.0 Ok");
            case "RCPT":
                rcpt = line;
                return server.answer(Moment.RCPT, this, "250 2.1.5 Ok");
            case "DATA":
                String goOn = server.answer(Moment.DATA, this, "354 Go on");
                return goOn.startsWith("354") && say(goOn) ? message() : goOn;
            case "RSET", "NOOP":
                return "250 2.0.0 Ok";
            case "QUIT":
                return "221 2.0.0 Bye";
            default:
                return "502 5.5.2 Unknown command";
        }
    }

    private String message() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new Rule.HungUp();
            }
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            server.answer(Moment.LINE, this, "");
        }
        data = text.toString();
        String answer = "";
        try {
            answer = server.answer(
                    Moment.END,
                    this,
                    "250 2.0.0 Ok: queued as SCRIPT" + server.taken().size());
        } finally {
            server.took(new Taken(mail, rcpt, recipient(), data, answer, Instant.now()));
        }
        return answer;
    }

    /** @return false when that was the last word */
    private boolean say(String answer) throws IOException {
        server.note("< " + answer);
        String[] lines = answer.split("\n");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            boolean dash = i < lines.length - 1 && lines[i].length() > 3 && lines[i].charAt(3) == ' ';
            text.append(dash ? lines[i].substring(0, 3) + "-" + lines[i].substring(4) : lines[i])
                    .append("\r\n");
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        return !answer.startsWith("421") && !answer.startsWith("221");
    }
}
