package org.tracepost.practice.report;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.tracepost.practice.mail.MimeMessages;
import org.tracepost.practice.smtp.SmtpServer;

/**
 * What all reports have in common: a multipart/report (RFC 6522) of a text, fields for programs, and what it is about.
 */
final class ReportMail {

    static final String REPORTING_HOST = SmtpServer.HOST_NAME;

    private final MimeMessage message = MimeMessages.empty();
    private final MimeMultipart parts;

    private ReportMail(String type) {
        parts = new MimeMultipart("report; report-type=" + type);
    }

    static ReportMail ofType(String type) {
        return new ReportMail(type);
    }

    ReportMail headed(String from, String to, String subject, String autoSubmitted) throws MessagingException {
        head(message, from, to, subject, autoSubmitted);
        return this;
    }

    /** @param autoSubmitted the keyword of RFC 3834 section 5.1: to nobody's request, or in answer to a mail */
    static void head(MimeMessage message, String from, String to, String subject, String autoSubmitted)
            throws MessagingException {
        message.setFrom(lenient(from));
        message.setRecipient(Message.RecipientType.TO, lenient(to));
        message.setSubject(subject, "UTF-8");
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", autoSubmitted);
    }

    /** Addresses come as SMTP gave them; a strict parser would refuse some that exist. */
    private static InternetAddress lenient(String address) {
        InternetAddress lenient = new InternetAddress();
        lenient.setAddress(address);
        return lenient;
    }

    ReportMail text(String text) throws MessagingException {
        return part("text/plain; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    ReportMail fields(String type, Fields fields) throws MessagingException {
        return part(type, fields.bytes());
    }

    ReportMail wholeMessage(byte[] raw) throws MessagingException {
        return part("message/rfc822", raw);
    }

    ReportMail headersOnly(byte[] raw) throws MessagingException {
        return part("text/rfc822-headers", MimeMessages.headerOf(raw));
    }

    /** Never encoded: RFC 2046 section 5.2.1 and RFC 3464 section 2 allow these types only 7bit or 8bit. */
    private ReportMail part(String type, byte[] bytes) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", isAscii(bytes) ? "7bit" : "8bit");
        parts.addBodyPart(part);
        return this;
    }

    private static boolean isAscii(byte[] bytes) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** As bytes, because a library for multipart/report, where one is about, would write only its own kind of parts. */
    MimeMessage complete() throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            parts.writeTo(bytes);
        } catch (IOException cannotHappen) {
            throw new MessagingException("writing to memory failed", cannotHappen);
        }
        message.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes.toByteArray(), parts.getContentType())));
        message.saveChanges();
        return message;
    }
}
