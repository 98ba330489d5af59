package org.tracepost.practice;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/** Reads reports back with the library that Tracepost uses. */
final class Reports {

    private Reports() {}

    static DeliveryStatus status(MimeMessage report) throws MessagingException, IOException {
        return new DeliveryStatus(part(report, 1).getInputStream());
    }

    /** The fields of the first recipient. */
    static InternetHeaders recipient(MimeMessage report) throws MessagingException, IOException {
        return status(report).getRecipientDSN(0);
    }

    static String field(InternetHeaders fields, String name) {
        return fields.getHeader(name, null);
    }

    static BodyPart part(MimeMessage report, int number) throws MessagingException, IOException {
        return ((MimeMultipart) report.getContent()).getBodyPart(number);
    }

    static String text(MimeMessage report, int part) throws MessagingException, IOException {
        return new String(part(report, part).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
