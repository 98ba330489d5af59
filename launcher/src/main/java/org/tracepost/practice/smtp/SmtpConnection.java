package org.tracepost.practice.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines in, replies out. Text is UTF-8 because SMTPUTF8 is offered (RFC 6531). */
final class SmtpConnection implements Closeable {

    private static final int LONGEST_COMMAND = 4096;
    private static final int TIMEOUT_MILLIS = 300_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    SmtpConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        out = socket.getOutputStream();
    }

    String peer() {
        return socket.getInetAddress().getHostAddress();
    }

    /** Empty when the client has hung up. */
    Optional<String> readCommand() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != -1; octet = in.read()) {
            if (octet == '\n') {
                return Optional.of(line.toString(StandardCharsets.UTF_8).stripTrailing());
            }
            if (line.size() == LONGEST_COMMAND) {
                throw new IOException("a command line of more than " + LONGEST_COMMAND + " octets");
            }
            line.write(octet);
        }
        return Optional.empty();
    }

    byte[] readMessage() throws IOException, SmtpRefusal {
        return new MessageReader(in).read();
    }

    void reply(String... lines) throws IOException {
        StringBuilder reply = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            boolean last = i == lines.length - 1;
            reply.append(line, 0, 3)
                    .append(last ? ' ' : '-')
                    .append(line.substring(4))
                    .append("\r\n");
        }
        out.write(reply.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
