package org.tracepost.delivery.smtp;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * Makes the simplest MIME shape that fits: text and HTML as alternatives (RFC 2046 section 5.1.4), in a mixed part when files go along.
 *
 * <p>{@code Auto-Submitted} (RFC 3834) says "auto-generated" of what a timer sends, which keeps well-behaved responders quiet, and "no" of what a
 * clerk sends: who is out of office is worth knowing then. No header is set that would suppress delivery reports.
 */
final class MimeComposer {

    /** Names the recipient whose message went to a test address instead. */
    static final String ORIGINAL = "X-Tracepost-Original-To";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int ROOM_FOR_HEADERS = 2_000;

    private MimeComposer() {
    }

    /** The whole message as it goes over the wire, but for the doubled dots. */
    static byte[] compose(OutgoingMail mail) throws MessagingException {
        int size = ROOM_FOR_HEADERS + 2 * (mail.text().length() + mail.html().length()) + mail.attachments().stream().mapToInt(EncodedFile::size).sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
        try {
            message(mail).writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static MimeMessage message(OutgoingMail mail) throws MessagingException {
        MimeMessage message = new MimeMessage((Session) null);
        message.setFrom(address(mail.sender().onTheWire(), mail.senderName()));
        message.setRecipient(RecipientType.TO, address(mail.destination().onTheWire(), mail.recipientName()));
        if (mail.redirectedTo().isPresent()) {
            message.setHeader(ORIGINAL, mail.recipient().onTheWire());
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.date()));
        message.setHeader("Auto-Submitted", mail.automatic() ? "auto-generated" : "no");
        message.setHeader("Content-Language", mail.language());
        MimeMultipart alternatives = alternatives(mail);
        message.setContent(mail.attachments().isEmpty() ? alternatives : withFiles(alternatives, mail));
        message.saveChanges();
        message.setHeader("Message-ID", mail.messageId());
        return message;
    }

    private static MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static MimeMultipart withFiles(MimeMultipart alternatives, OutgoingMail mail) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        MimeMultipart mixed = new MimeMultipart(body);
        for (EncodedFile file : mail.attachments()) {
            mixed.addBodyPart(part(file));
        }
        return mixed;
    }

    /** Made of finished lines, which the library copies as they are. */
    private static MimeBodyPart part(EncodedFile file) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", file.mediaType());
        headers.setHeader("Content-Transfer-Encoding", "base64");
        MimeBodyPart part = new MimeBodyPart(headers, file.lines());
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(file.name());
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            InternetAddress made = new InternetAddress();
            made.setAddress(address);
            if (!name.equals(address)) {
                made.setPersonal(name.replaceAll("[\\p{Cntrl}]+", " ").strip(), UTF_8);
            }
            return made;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has " + UTF_8, e);
        }
    }
}
