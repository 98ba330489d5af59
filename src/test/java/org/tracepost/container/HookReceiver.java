package org.tracepost.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A program that is told of changes: it answers as it was told to, 200 by itself, and keeps what came. */
final class HookReceiver implements AutoCloseable {

    /** A POST; names of headers in lower case. */
    record Post(Map<String, String> headers, String body) {}

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final List<Post> posts = new CopyOnWriteArrayList<>();

    HookReceiver(int... first) throws IOException {
        for (int status : first) {
            answers.add(status);
        }
        Thread thread = new Thread(this::serve, "webhook receiver");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/erp";
    }

    List<Post> posts() {
        return posts;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                posts.add(read(new BufferedInputStream(caller.getInputStream())));
                int status = Optional.ofNullable(answers.poll()).orElse(200);
                caller.getOutputStream()
                        .write(("HTTP/1.1 " + status + " So\r\nContent-Length: 4\r\nConnection: close\r\n\r\nword")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // the next caller, or the end
            }
        }
    }

    private static Post read(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Post(
                headers,
                new String(in.readNBytes(Integer.parseInt(headers.get("content-length"))), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
