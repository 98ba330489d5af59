package org.tracepost.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Hands what a scripted server got to a real relay, word for word, and answers what that answered. */
final class Onward implements Rule {

    private final int port;

    Onward(int port) {
        this.port = port;
    }

    @Override
    public String answer(Conversation c) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            reply(in);
            String answer = "";
            for (String command : new String[] {
                "EHLO scripted.test", c.mail(), c.rcpt(), "DATA", c.data().replaceAll("(?m)^\\.", "..") + "."
            }) {
                write(socket.getOutputStream(), command);
                answer = reply(in);
                if (!answer.startsWith("2") && !answer.startsWith("3")) {
                    return answer;
                }
            }
            write(socket.getOutputStream(), "QUIT");
            return answer;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String reply(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null) {
            throw new HungUp();
        }
        return line;
    }
}
