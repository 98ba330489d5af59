package org.tracepost.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes the simplest MIME shape that fits: text and HTML as alternatives (RFC 2046 section 5.1.4), in a mixed part
 * when files go along.
 *
 * <p>By hand, because the library looks for its service providers in all jars for each part of each message, which cost
 * more than all the rest of a hand-over (ADR 10).
 *
 * <p>{@code Auto-Submitted} (RFC 3834) says "auto-generated" of what a timer sends, which keeps well-behaved responders
 * quiet, and "no" of what a clerk sends: who is out of office is worth knowing then. No header is set that would
 * suppress delivery reports.
 */
final class MimeComposer {

    /** Names the recipient whose message went to a test address instead. */
    static final String ORIGINAL = "X-Tracepost-Original-To";
    /**
     * The token of the envelope once more: it finds the recipient of a report even when a relay has replaced the
     * Message-ID. It opens nothing.
     */
    static final String TOKEN = "X-Tracepost-Token";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int ROOM_FOR_HEADERS = 2_000;

    private final OutgoingMail mail;
    private final ByteArrayOutputStream out;

    private MimeComposer(OutgoingMail mail) {
        this.mail = mail;
        int texts = mail.text().length() + mail.html().length();
        this.out = new ByteArrayOutputStream(ROOM_FOR_HEADERS
                + texts
                + texts / 4
                + mail.attachments().stream().mapToInt(EncodedFile::size).sum());
    }

    /** The whole message as it goes over the wire, but for the doubled dots. */
    static byte[] compose(OutgoingMail mail) {
        MimeComposer composer = new MimeComposer(mail);
        composer.headers();
        composer.body();
        return composer.out.toByteArray();
    }

    private void headers() {
        line("Date: " + DATE.format(mail.date()));
        line(HeaderText.mailbox("From", mail.senderName(), mail.sender().onTheWire()));
        line(HeaderText.mailbox("To", mail.recipientName(), mail.destination().onTheWire()));
        if (mail.redirectedTo().isPresent()) {
            line(ORIGINAL + ": " + mail.recipient().onTheWire());
        }
        line("Message-ID: " + mail.messageId());
        line(TOKEN + ": " + mail.envelopeId());
        line(HeaderText.unstructured("Subject", mail.subject()));
        line("MIME-Version: 1.0");
        line("Auto-Submitted: " + (mail.automatic() ? "auto-generated" : "no"));
        line("Content-Language: " + mail.language());
        mail.unsubscribe().ifPresent(this::unsubscribe);
    }

    /** RFC 2369 section 3.2. One-click only over https, as RFC 8058 section 3.1 has it. */
    private void unsubscribe(String url) {
        line("List-Unsubscribe: <" + url + ">");
        if (url.startsWith("https:")) {
            line("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        }
    }

    private void body() {
        // no text of ours can hold them: "=_" does not occur in quoted-printable and base 64
        String mixed = "=_m_" + mail.envelopeId();
        if (mail.attachments().isEmpty()) {
            alternatives();
            return;
        }
        line("Content-Type: multipart/mixed; boundary=\"" + mixed + '"');
        line("");
        line("--" + mixed);
        alternatives();
        for (EncodedFile file : mail.attachments()) {
            line("--" + mixed);
            out.writeBytes(file.part());
        }
        line("--" + mixed + "--");
    }

    private void alternatives() {
        String boundary = "=_a_" + mail.envelopeId();
        line("Content-Type: multipart/alternative; boundary=\"" + boundary + '"');
        line("");
        text(boundary, "plain", mail.text());
        text(boundary, "html", mail.html());
        line("--" + boundary + "--");
    }

    private void text(String boundary, String subtype, String text) {
        line("--" + boundary);
        line("Content-Type: text/" + subtype + "; charset=UTF-8");
        line("Content-Transfer-Encoding: quoted-printable");
        line("");
        QuotedPrintable.write(text, out);
    }

    private void line(String text) {
        // UTF-8 for addresses that need it (RFC 6532); everything else is ASCII by now
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write('\r');
        out.write('\n');
    }
}
