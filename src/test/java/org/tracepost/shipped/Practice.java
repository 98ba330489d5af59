package org.tracepost.shipped;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.tracepost.testing.Ports;

/** The ports of a practice relay, and what customers find in its mailboxes. */
final class Practice {

    static final int SMTP = 525;
    static final int IMAP = 143;
    static final int POP3 = 110;
    private static final long SECONDS = 60;

    private final int page = Ports.free();
    private final int base = Ports.freeBase(SMTP, IMAP, POP3);

    int page() {
        return page;
    }

    int base() {
        return base;
    }

    int smtp() {
        return base + SMTP;
    }

    int imap() {
        return base + IMAP;
    }

    int pop3() {
        return base + POP3;
    }

    Set<String> sockets() {
        Set<String> sockets = new TreeSet<>();
        for (int port : new int[] {page, smtp(), imap(), pop3()}) {
            sockets.add("tcp 127.0.0.1:" + port);
        }
        return sockets;
    }

    /** The newest mail to an address, as soon as it is there: its links and images. */
    JsonObject mail(String address) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + page + "/api/mails?size=1&to=" + address))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < deadline) {
            String json = HttpClient.newHttpClient()
                    .send(list, HttpResponse.BodyHandlers.ofString())
                    .body();
            var mails = Json.createReader(new StringReader(json)).readArray();
            if (!mails.isEmpty()) {
                return mails.getJsonObject(0);
            }
            Pause.aMoment();
        }
        throw new AssertionError("no mail to " + address + " has come");
    }
}
