package org.tracepost.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where a process and all that it started can be spoken to over a network, as the kernel has it. */
final class Sockets {

    private static final String TCP_LISTENS = "0A";
    private static final String UDP_UNCONNECTED = "07";

    private Sockets() {}

    /** @return e.g. {@code tcp 127.0.0.1:8080} and {@code udp *:5353}, where {@code *} is every address */
    static Set<String> of(ProcessHandle process) throws IOException {
        Set<String> inodes = new HashSet<>();
        for (ProcessHandle each :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            inodes.addAll(socketsOf(each));
        }
        Set<String> open = new TreeSet<>(Comparator.naturalOrder());
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            String protocol = table.substring(0, 3);
            String state = protocol.equals("tcp") ? TCP_LISTENS : UDP_UNCONNECTED;
            Files.readAllLines(Path.of("/proc/net", table)).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> row[3].equals(state) && inodes.contains(row[9]))
                    .map(row -> protocol + " " + address(row[1]))
                    .forEach(open::add);
        }
        return open;
    }

    private static Set<String> socketsOf(ProcessHandle process) {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            descriptors.forEach(descriptor -> {
                try {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                } catch (IOException closedMeanwhile) {
                    // nobody can speak to it any more
                }
            });
        } catch (IOException endedMeanwhile) {
            if (process.isAlive()) {
                throw new UncheckedIOException(endedMeanwhile);
            }
        }
        return inodes;
    }

    /** The kernel writes addresses as words in the order of the machine, e.g. {@code 0100007F:1F90}. */
    private static String address(String written) {
        String[] parts = written.split(":");
        byte[] raw = HexFormat.of().parseHex(parts[0]);
        ByteBuffer words = ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder());
        ByteBuffer network = ByteBuffer.allocate(raw.length);
        while (words.hasRemaining()) {
            network.putInt(words.getInt());
        }
        try {
            InetAddress address = InetAddress.getByAddress(network.array());
            return (address.isAnyLocalAddress() ? "*" : address.getHostAddress()) + ":"
                    + Integer.parseInt(parts[1], 16);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(written, e);
        }
    }
}
