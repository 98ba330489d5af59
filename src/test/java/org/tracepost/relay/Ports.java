package org.tracepost.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ports on loopback that were free a moment ago; good enough on a machine where nobody else hurries for them. */
final class Ports {

    private Ports() {
    }

    static int free() throws IOException {
        return free("only").get("only");
    }

    /** All different: none is given back before the last is taken. */
    static Map<String, Integer> free(String... names) throws IOException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ServerSocket[] taken = new ServerSocket[names.length];
        try {
            for (int i = 0; i < names.length; i++) {
                taken[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ports.put(names[i], taken[i].getLocalPort());
            }
            return ports;
        } finally {
            for (ServerSocket socket : taken) {
                if (socket != null) {
                    socket.close();
                }
            }
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return socket.isConnected();
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
