package org.tracepost.practice;

import com.google.gson.JsonParser;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.HeaderTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A relay on free ports, a sender that asks for reports, and a reader of the report mailbox: Tracepost's side. */
final class TestRelay implements AutoCloseable {

    static final int ALL_REPORTS = SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY;

    final PracticeRelay relay;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Session session;
    private int senders;

    TestRelay() throws Exception {
        relay = PracticeRelay.start(
                "--smtp-port", "0", "--imap-port", "0", "--pop3-port", "0", "--http-port", "0", "--delay-seconds", "1");
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(relay.smtpPort()));
        properties.setProperty("mail.imap.port", String.valueOf(relay.imapPort()));
        properties.setProperty("mail.pop3.port", String.valueOf(relay.pop3Port()));
        session = Session.getInstance(properties);
    }

    /** A new VERP sender, so that every test has reports of its own. */
    String newSender() {
        return "bounce+t" + ++senders + "@seller.example";
    }

    SMTPMessage mail(String sender, int notify) throws MessagingException {
        SMTPMessage mail = new SMTPMessage(session);
        mail.setEnvelopeFrom(sender);
        mail.setNotifyOptions(notify);
        mail.setReturnOption(SMTPMessage.RETURN_HDRS);
        mail.setFrom(new InternetAddress("billing@seller.example"));
        mail.setSubject("Invoice 2026-0417");
        mail.setText("Dear customer, see https://seller.example/online/abc.");
        return mail;
    }

    void send(MimeMessage mail, String... recipients) throws MessagingException {
        InternetAddress[] to = InternetAddress.parse(String.join(",", recipients));
        mail.setRecipients(Message.RecipientType.TO, to);
        mail.saveChanges();
        Transport.send(mail, to);
    }

    String send(int notify, String... recipients) throws MessagingException {
        String sender = newSender();
        send(mail(sender, notify), recipients);
        return sender;
    }

    List<MimeMessage> awaitReports(String sender, int count) throws Exception {
        Instant deadline = Instant.now().plusSeconds(10);
        List<MimeMessage> reports = reports(sender, "imap");
        while (reports.size() < count && Instant.now().isBefore(deadline)) {
            Thread.sleep(30);
            reports = reports(sender, "imap");
        }
        if (reports.size() != count) {
            throw new AssertionError(reports.size() + " reports for " + sender + " instead of " + count);
        }
        return reports;
    }

    /** Mails are settled one after the other: once a later one is reported, nothing more comes for an earlier one. */
    List<MimeMessage> reportsOnceSettled(String sender) throws Exception {
        awaitReports(send(ALL_REPORTS, "marker@klient.example"), 1);
        return reports(sender, "imap");
    }

    List<MimeMessage> reports(String sender, String protocol) throws MessagingException, IOException {
        List<MimeMessage> reports = new ArrayList<>();
        try (Store store = session.getStore(protocol)) {
            store.connect("127.0.0.1", "bounces", "bounces");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (Message message : inbox.search(new HeaderTerm("Delivered-To", sender))) {
                    ByteArrayOutputStream raw = new ByteArrayOutputStream();
                    message.writeTo(raw);
                    reports.add(new MimeMessage(session, new ByteArrayInputStream(raw.toByteArray())));
                }
            }
        }
        return reports;
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + relay.httpPort() + path);
    }

    /** The id of the newest mail to a recipient. */
    String idOf(String recipient) throws Exception {
        return JsonParser.parseString(get("/api/mails?to=" + recipient).body())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    @Override
    public void close() {
        relay.close();
    }
}
