package org.tracepost.practice.smtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * An SMTP server of our own: the libraries at hand (GreenMail, SubEthaSMTP) neither offer DSN nor let a connection be
 * cut without an answer, and every one of their commands would have had to be replaced.
 */
public final class SmtpServer implements AutoCloseable {

    public static final String HOST_NAME = "practice-relay.test";
    private static final int MOST_CONNECTIONS = 100;

    private final ServerSocket door;
    private final MailReceiver receiver;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private SmtpServer(ServerSocket door, MailReceiver receiver) {
        this.door = door;
        this.receiver = receiver;
    }

    public static SmtpServer start(InetSocketAddress address, MailReceiver receiver) throws IOException {
        ServerSocket door = new ServerSocket();
        door.bind(address);
        SmtpServer server = new SmtpServer(door, receiver);
        server.threads.execute(server::acceptConnections);
        return server;
    }

    public int port() {
        return door.getLocalPort();
    }

    private void acceptConnections() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                connections.add(socket);
                threads.execute(() -> converse(socket));
            } catch (IOException | RejectedExecutionException closing) {
                if (!door.isClosed()) {
                    System.err.println("Practice relay: cannot accept a connection: " + closing.getMessage());
                }
            }
        }
    }

    private void converse(Socket socket) {
        try (SmtpConnection connection = new SmtpConnection(socket)) {
            if (connections.size() > MOST_CONNECTIONS) {
                connection.reply("421 4.3.2 Too many connections");
            } else {
                new SmtpSession(connection, receiver).run();
            }
        } catch (IOException hungUp) {
            // A client may leave at any time; what it had not finished was never taken.
        } finally {
            connections.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : connections) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
