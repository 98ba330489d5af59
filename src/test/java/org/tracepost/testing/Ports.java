package org.tracepost.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on loopback for servers that tests start.
 *
 * <p>They lie below those that the kernel gives to connections (32768 and up): a server may bind its port a minute
 * after it was chosen, and until then browsers and servers beside it open thousands of connections, each of which could
 * have got it.
 */
public final class Ports {

    private static final int FIRST = 10_000;
    private static final int LAST = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** One that nobody listens on, and that was not given out before. */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
    }

    public static Map<String, Integer> free(String... names) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String name : names) {
            ports.put(name, free());
        }
        return ports;
    }

    /** A number that added to each of these gives a free port. */
    public static int freeBase(int... offsets) {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            boolean free = true;
            for (int offset : offsets) {
                free &= isFree(base + offset);
            }
            if (free) {
                return base;
            }
        }
    }

    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return socket.isConnected();
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}
