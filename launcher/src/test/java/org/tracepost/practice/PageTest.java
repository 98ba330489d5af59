package org.tracepost.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.activation.DataHandler;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.http.HttpResponse;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;
import org.tracepost.practice.behaviour.PracticeBehaviour;

/** The page, and its JSON view. */
class PageTest extends RelayTest {

    private static final String HTML = "<html><head><title>x</title></head><body><script>alert(1)</script>"
            + "<a href='https://seller.example/c/1'>Show</a><img src='cid:logo'><img src='https://seller.example/o/1.gif'></body></html>";

    @Test
    void everythingOfAMailShouldBeEscaped() throws Exception {
        SMTPMessage mail = relay.mail(relay.newSender(), TestRelay.ALL_REPORTS);
        mail.setSubject("<script>alert(1)</script>");
        mail.setText("<img src=x onerror=alert(1)> https://seller.example/?a=1&b=<x>");
        relay.send(mail, "\"<b>\"@klient.example", "escape@klient.example");
        String id = relay.idOf("escape@klient.example");

        for (String path : new String[] {
            "/", "/mails/" + id, "/mails/" + id + "?view=source", "/fragments/" + id, "/fragments/list?open=%3Cb%3E"
        }) {
            String page = relay.get(path).body();
            assertFalse(page.contains("<script>") || page.contains("<img") || page.contains("<b>"), path);
        }
        assertTrue(relay.get("/mails/" + id).body().contains("&lt;img src"));
    }

    @Test
    void pageShouldAllowNoForeignContent() throws Exception {
        HttpResponse<String> page = relay.get("/");

        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'none'"));
        assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElse(""));
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    @Test
    void helpShouldListEveryBehaviour() throws Exception {
        String page = relay.get("/").body();

        for (PracticeBehaviour behaviour : PracticeBehaviour.values()) {
            assertTrue(page.contains(behaviour.addresses()), behaviour.name());
        }
    }

    @Test
    void frameShouldShowImagesAndOpenLinksInANewTab() throws Exception {
        String id = sendHtml("frame@klient.example");

        HttpResponse<String> frame = relay.get("/mails/" + id + "/html?images=on");

        assertTrue(frame.body().contains("href=\"https://seller.example/c/1\" target=\"_blank\" rel=\"noreferrer\""));
        assertTrue(frame.body().contains("src=\"data:image/png;base64,AQID\""));
        String policy = frame.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("img-src data: http: https:;") && policy.contains("default-src 'none'"));
        assertTrue(policy.endsWith("sandbox allow-popups allow-popups-to-escape-sandbox"));
    }

    @Test
    void imagesShouldLoadAtOnceOnlyWhereTheMailArrived() throws Exception {
        assertTrue(
                relay.get("/mails/" + sendHtml("seen@klient.example")).body().contains("html?images=on\"></iframe>"));
        assertTrue(relay.get("/mails/" + sendHtml("bounce@klient.example"))
                .body()
                .contains("html?images=off\"></iframe>"));
    }

    @Test
    void pdfShouldOpenAndOtherFilesBeSaved() throws Exception {
        String id = sendHtml("files@klient.example");

        HttpResponse<String> pdf = relay.get("/mails/" + id + "/attachments/1");
        HttpResponse<String> page = relay.get("/mails/" + id + "/attachments/2");

        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "inline; filename*=UTF-8''Faktura%20%C5%BC.pdf",
                pdf.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(
                "application/octet-stream",
                page.headers().firstValue("Content-Type").orElse(""));
        assertTrue(page.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment;"));
    }

    @Test
    void jsonShouldTellLinksImagesAndFiles() throws Exception {
        String id = sendHtml("json@klient.example");

        JsonObject mail =
                JsonParser.parseString(relay.get("/api/mails/" + id).body()).getAsJsonObject();

        assertEquals("json@klient.example", mail.getAsJsonArray("to").get(0).getAsString());
        assertEquals("Invoice 2026-0417", mail.get("subject").getAsString());
        assertEquals("[\"https://seller.example/c/1\"]", mail.get("links").toString());
        assertEquals(
                "[\"cid:logo\",\"https://seller.example/o/1.gif\"]",
                mail.get("images").toString());
        assertEquals(
                "[\"Faktura ż.pdf\",\"page.html\"]", mail.get("attachments").toString());
    }

    @Test
    void unknownAddressesShouldBeNotFound() throws Exception {
        for (String path :
                new String[] {"/mails/0", "/mails/0/html", "/api/mails/0/raw", "/assets/../page.mustache", "/x"}) {
            assertEquals(404, relay.get(path).statusCode(), path);
        }
    }

    private static String sendHtml(String recipient) throws Exception {
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(HTML, "text/html; charset=utf-8");
        MimeBodyPart logo = file("image/png", "logo.png");
        logo.setContentID("<logo>");
        logo.setDisposition(MimeBodyPart.INLINE);
        SMTPMessage mail = relay.mail(relay.newSender(), SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE);
        mail.setContent(new MimeMultipart(
                html, logo, file("application/pdf", "Faktura ż.pdf"), file("text/html", "page.html")));
        relay.send(mail, recipient);
        relay.awaitReports(mail.getEnvelopeFrom(), 1);
        return relay.idOf(recipient);
    }

    private static MimeBodyPart file(String type, String name) throws Exception {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(new byte[] {1, 2, 3}, type)));
        file.setFileName(name);
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        return file;
    }
}
