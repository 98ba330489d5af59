package org.tracepost.relay;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * One product with what is around it: the place from which a test sends.
 *
 * @param relay the port the product sends to; a test chooses who answers there
 * @param mx the server of {@code mx.test}, to which the real relay delivers
 */
record Desk(Rest rest, Switchboard relay, MailSystems systems, ScriptedServer mx) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TEXT = "Your order is on its way.\n";

    /** An address that no other test uses, so that copies can be counted by it. */
    static String fresh(String localPart, String domain) {
        return localPart + "-" + NUMBER.incrementAndGet() + "@" + domain;
    }

    /** Sends to {@code localPart-N@domain}. */
    Mail send(String localPart, String domain) {
        return rest.write(fresh(localPart, domain), TEXT);
    }

    List<Mail> send(String localPart, String domain, int count) {
        List<String> addresses = IntStream.range(0, count)
                .mapToObj(i -> fresh(localPart, domain))
                .toList();
        return List.copyOf(rest.write(addresses, TEXT).values());
    }

    /** A mail whose text alone has that many letters. */
    Mail sendLarge(String localPart, String domain, int letters) {
        return rest.write(fresh(localPart, domain), "More and more words. ".repeat(letters / 21 + 1));
    }

    /** The product's relay is one of the doors of the real one. */
    void useDoor(String door) throws IOException {
        relay.connect(systems.port(door));
    }

    /** The product's relay is that server. */
    void use(ScriptedServer server) throws IOException {
        relay.connect(server.port());
    }

    /** How many copies of this mail arrived in a maildir of the real systems. */
    int copies(Mail mail) throws IOException {
        return systems.copies(mail.address()).size();
    }
}
