package org.tracepost.practice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** SMTP word by word, for what the mail library cannot be made to say. */
final class SmtpDialogue implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    SmtpDialogue(TestRelay relay) throws IOException {
        socket = new Socket("127.0.0.1", relay.relay.smtpPort());
        socket.setSoTimeout(5000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        read();
        say("EHLO test.example");
    }

    /** The last line of the reply; null when the connection was cut. */
    String say(String line) throws IOException {
        write(line + "\r\n");
        return read();
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    String read() throws IOException {
        String line = in.readLine();
        while (line != null && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return line;
    }

    String sendMail(String from, String to) throws IOException {
        say("MAIL FROM:" + from);
        String reply = say("RCPT TO:" + to);
        if (!reply.startsWith("250")) {
            say("RSET");
            return reply;
        }
        say("DATA");
        return say("Subject: Test\r\n\r\nText\r\n.");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
