package org.tracepost.delivery.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
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

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeComposer() {
    }

    static void fill(MimeMessage message, OutgoingMail mail) throws MessagingException {
        message.setFrom(address(mail.sender().onTheWire(), mail.senderName()));
        message.setRecipient(RecipientType.TO, address(mail.recipient().onTheWire(), mail.recipientName()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.date()));
        message.setHeader("Auto-Submitted", mail.automatic() ? "auto-generated" : "no");
        message.setHeader("Content-Language", mail.language());
        MimeMultipart alternatives = alternatives(mail);
        message.setContent(mail.attachments().isEmpty() ? alternatives : withFiles(alternatives, mail));
        message.saveChanges();
        message.setHeader("Message-ID", mail.messageId());
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
        for (OutgoingMail.Attachment file : mail.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
            part.setFileName(file.name());
            mixed.addBodyPart(part);
        }
        return mixed;
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
