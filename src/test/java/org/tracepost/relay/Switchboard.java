package org.tracepost.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tracepost.testing.Ports;

/**
 * The port that the product knows as its relay. A test chooses which server stands behind it, so that the product need
 * not be restarted.
 */
final class Switchboard implements AutoCloseable {

    /** So that a sender feels a break at the other end soon, and not when all was written into buffers. */
    private static final int SMALL_BUFFER = 64 * 1024;

    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private ServerSocket socket;

    /** Nobody answers before {@link #connect}. */
    Switchboard() {
        port = Ports.free();
    }

    int port() {
        return port;
    }

    /** New connections go to this port; those that are open are cut. */
    synchronized void connect(int newTarget) throws IOException {
        target = newTarget;
        cut();
        if (socket == null) {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            ServerSocket listening = socket;
            start(() -> accept(listening));
        }
    }

    /** From now on connections are refused. */
    synchronized void unplug() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
        cut();
    }

    private void cut() throws IOException {
        for (Socket each : open) {
            each.close();
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                open.add(client);
                start(() -> forward(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void forward(Socket client) {
        try (client;
                Socket server = new Socket()) {
            server.setSendBufferSize(SMALL_BUFFER);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            open.add(server);
            start(() -> copy(client, server));
            copy(server, client);
            open.remove(server);
        } catch (IOException nobodyThere) {
            // the client sees a closed connection, as behind any real forwarder
        } finally {
            open.remove(client);
        }
    }

    /** Until one side closes; then both are closed. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // that is what closing does
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "switchboard");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
