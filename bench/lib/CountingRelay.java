import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SMTP server that counts copies: {@code java CountingRelay.java LOG PORT...}, one port for each client that is to
 * be told apart.
 *
 * <p>A copy counts when the final dot was read. It is written to the log before it is answered, so that no answer is
 * ever ahead of the count, and the log outlives a kill of this process. Lines of the log, apart by tabs, time in
 * milliseconds since 1970:
 *
 * <pre>
 * open   TIME PORT NUMBER            a connection
 * close  TIME PORT NUMBER
 * copy   TIME PORT NUMBER TOKEN      the token is the sub-address of the envelope sender (bounces+TOKEN@...)
 * start  TIME                        of this process: what was open before is no more
 * </pre>
 *
 * <p>Lines on standard input set the pace: the longest time in milliseconds that an answer to the final dot takes. Each
 * takes a random part of it, half of that before the copy counts and half after, so that a kill meets both kinds.
 */
public final class CountingRelay {

    private static final Pattern SENDER = Pattern.compile("(?i)MAIL FROM:\\s*<[^+>]*\\+([^@>]+)@[^>]*>.*");
    private static final String CAPABILITIES =
            "250-counting.bench.test\r\n250-PIPELINING\r\n250-SIZE 52428800\r\n250-8BITMIME\r\n250-DSN\r\n"
                    + "250-SMTPUTF8\r\n250 ENHANCEDSTATUSCODES\r\n";
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis());
    private static FileChannel log;
    private static volatile int pace;

    private CountingRelay() {}

    public static void main(String[] arguments) throws IOException {
        log = FileChannel.open(
                Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        write("start");
        for (int i = 1; i < arguments.length; i++) {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(
                    new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[i])),
                    500);
            new Thread(() -> listen(door)).start();
        }
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            pace = Integer.parseInt(line.strip());
        }
        System.exit(0);
    }

    private static void listen(ServerSocket door) {
        while (true) {
            try {
                Socket client = door.accept();
                new Thread(() -> serve(client, door.getLocalPort())).start();
            } catch (IOException e) {
                System.err.println("accept: " + e);
            }
        }
    }

    private static void serve(Socket client, int port) {
        long number = NUMBERS.incrementAndGet();
        try (client) {
            client.setTcpNoDelay(true);
            write("open", port, number);
            converse(new BufferedInputStream(client.getInputStream(), 1 << 16), client.getOutputStream(), port, number);
        } catch (IOException | InterruptedException clientIsGone) {
            // what it had not finished does not count
        } finally {
            write("close", port, number);
        }
    }

    private static void converse(InputStream in, OutputStream out, int port, long number)
            throws IOException, InterruptedException {
        answer(out, "220 counting.bench.test ESMTP\r\n");
        String token = null;
        boolean recipient = false;
        for (String line = readLine(in); line != null; line = readLine(in)) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            Matcher sender = SENDER.matcher(line);
            switch (verb) {
                case "EHLO" -> answer(out, CAPABILITIES);
                case "MAIL" -> {
                    token = sender.matches() ? sender.group(1) : null;
                    recipient = false;
                    answer(out, token == null ? "501 5.1.7 no token in the sender\r\n" : "250 2.1.0 ok\r\n");
                }
                case "RCPT" -> {
                    recipient = token != null;
                    answer(out, recipient ? "250 2.1.5 ok\r\n" : "503 5.5.1 MAIL first\r\n");
                }
                case "DATA" -> {
                    if (!recipient) {
                        answer(out, "503 5.5.1 RCPT first\r\n");
                        break;
                    }
                    answer(out, "354 go on\r\n");
                    skipData(in);
                    pause();
                    write("copy", port, number, token);
                    pause();
                    answer(out, "250 2.0.0 counted as " + token + "\r\n");
                    token = null;
                    recipient = false;
                }
                case "RSET" -> {
                    token = null;
                    recipient = false;
                    answer(out, "250 2.0.0 ok\r\n");
                }
                case "QUIT" -> {
                    answer(out, "221 2.0.0 bye\r\n");
                    return;
                }
                default ->
                    answer(
                            out,
                            verb.equals("HELO") || verb.equals("NOOP")
                                    ? "250 2.0.0 ok\r\n"
                                    : "500 5.5.2 not understood\r\n");
            }
        }
    }

    private static void pause() throws InterruptedException {
        int longest = pace;
        if (longest > 0) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest + 1) / 2);
        }
    }

    private static void answer(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Until the line that is a dot; throws when the connection ends before. */
    private static void skipData(InputStream in) throws IOException {
        for (String line = readLine(in); line != null; line = readLine(in)) {
            if (line.equals(".")) {
                return;
            }
        }
        throw new IOException("ended within the data");
    }

    /** A line without its end; null when the connection ended, also when it ended within a line. */
    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(120);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(b);
        }
        return null;
    }

    private static void write(String what, Object... more) {
        StringBuilder line = new StringBuilder(what).append('\t').append(System.currentTimeMillis());
        for (Object part : more) {
            line.append('\t').append(part);
        }
        ByteBuffer bytes = ByteBuffer.wrap(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        synchronized (log) {
            try {
                while (bytes.hasRemaining()) {
                    log.write(bytes);
                }
            } catch (IOException e) {
                // an uncounted copy would spoil the whole run
                System.err.println("log: " + e);
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
