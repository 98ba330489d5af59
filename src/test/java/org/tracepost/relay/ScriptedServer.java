package org.tracepost.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server that takes everything, but for what a test tells it, and remembers what it was given. It stands for a
 * relay or a recipient's server that does what a real one cannot be made to do.
 */
final class ScriptedServer implements AutoCloseable {

    private static final String ALL_EXTENSIONS = String.join(
            "\n",
            "250 scripted.test",
            "250 PIPELINING",
            "250 SIZE 26214400",
            "250 8BITMIME",
            "250 ENHANCEDSTATUSCODES",
            "250 DSN",
            "250 SMTPUTF8");

    private final ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final Map<Moment, Rule> rules = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<Moment, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Conversation> working = ConcurrentHashMap.newKeySet();
    private final AtomicInteger most = new AtomicInteger();
    private volatile String extensions = ALL_EXTENSIONS;

    ScriptedServer() throws IOException {
        Thread acceptor = new Thread(this::accept, "scripted-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** From now on the rule speaks at that moment. */
    ScriptedServer at(Moment moment, Rule rule) {
        rules.put(moment, rule);
        return this;
    }

    /** From now on it behaves. */
    ScriptedServer behave() {
        rules.clear();
        return this;
    }

    ScriptedServer offering(String... names) {
        extensions = "250 scripted.test" + (names.length == 0 ? "" : "\n250 " + String.join("\n250 ", names));
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    String extensions() {
        return extensions;
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** What came for one address, accepted or not. */
    List<Taken> taken(String recipient) {
        return taken.stream().filter(t -> t.recipient().equals(recipient)).toList();
    }

    /** How many connections there were at once over which messages came; a mere look at our greeting does not count. */
    int mostConnectionsAtOnce() {
        return most.get();
    }

    void ended(Conversation conversation) {
        working.remove(conversation);
    }

    void firstMessageOn(Conversation conversation) {
        working.add(conversation);
        most.accumulateAndGet(working.size(), Math::max);
    }

    /** How often that moment came. */
    int asked(Moment moment) {
        return asked.getOrDefault(moment, new AtomicInteger()).get();
    }

    /** How many commands began with that word. */
    long commands(String word) {
        return log.stream()
                .filter(line -> line.regionMatches(true, 0, word, 0, word.length()))
                .count();
    }

    /** How many answers had these words. */
    long said(String words) {
        return log.stream()
                .filter(line -> line.startsWith("< ") && line.contains(words))
                .count();
    }

    void note(String line) {
        log.add(line);
    }

    void took(Taken message) {
        taken.add(message);
    }

    String answer(Moment moment, Conversation conversation, String usual) throws IOException, InterruptedException {
        asked.computeIfAbsent(moment, m -> new AtomicInteger()).incrementAndGet();
        Rule rule = rules.get(moment);
        String answer = rule == null ? Rule.USUAL : rule.answer(conversation);
        return answer.isEmpty() ? usual : answer;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                Thread thread = new Thread(() -> converse(client), "scripted-conversation");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            new Conversation(this, client).hold();
        } catch (IOException hungUp) {
            // one side is gone; the next conversation is another one
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
