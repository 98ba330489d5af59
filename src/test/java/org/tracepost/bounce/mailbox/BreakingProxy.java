package org.tracepost.bounce.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a mail server and hangs up as soon as the server says a certain word: in the middle of one mail, every
 * time.
 */
final class BreakingProxy implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();
    private final int server;
    private final String word;

    BreakingProxy(int server, String word) throws IOException {
        this.server = server;
        this.word = word;
        thread(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How often it has hung up. */
    int broken() {
        return broken.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(behind);
                thread(() -> pass(client, behind, null));
                thread(() -> pass(behind, client, word));
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void pass(Socket from, Socket to, String fatal) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] some = new byte[512];
            String heard = "";
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                heard = (heard + new String(some, 0, n, StandardCharsets.ISO_8859_1));
                if (fatal != null && heard.contains(fatal)) {
                    broken.incrementAndGet();
                    return;
                }
                heard = heard.substring(Math.max(0, heard.length() - 100));
                out.write(some, 0, n);
                out.flush();
            }
        } catch (IOException hungUp) {
            // so does the other side
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "breaking proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
