package org.tracepost.practice.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail as a mail program reads it. Nothing of a mail may make this fail: what cannot be read is left empty.
 *
 * @param attachments everything that is neither the text nor the HTML, in its order; cid images too
 */
public record MailContent(
        String from,
        String to,
        String subject,
        Optional<Date> date,
        Optional<String> text,
        Optional<String> html,
        List<Attachment> attachments) {

    static MailContent of(byte[] raw) {
        try {
            MimeMessage message = MimeMessages.parse(raw);
            MimeWalk walk = new MimeWalk();
            walk.visit(message);
            return new MailContent(
                    people(message.getFrom()),
                    people(message.getRecipients(MimeMessage.RecipientType.TO)),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Optional.ofNullable(message.getSentDate()),
                    walk.text(),
                    walk.html(),
                    walk.attachments());
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return new MailContent(
                    "",
                    "",
                    "(this mail cannot be read: see its source)",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
    }

    private static String people(Address[] addresses) {
        return addresses == null
                ? ""
                : Stream.of(addresses).map(MailContent::person).collect(Collectors.joining(", "));
    }

    private static String person(Address address) {
        return address instanceof InternetAddress person ? person.toUnicodeString() : address.toString();
    }

    /** Files to download; images that the HTML shows itself are not listed. */
    public List<Attachment> downloads() {
        return attachments.stream()
                .filter(attachment -> !attachment.isInlineImage())
                .toList();
    }

    /** Collects the parts; the depth is limited because a mail may be nested to exhaust the stack. */
    private static final class MimeWalk {

        private static final int DEEPEST = 20;

        private String text;
        private String html;
        private final List<Attachment> attachments = new ArrayList<>();
        private int depth;

        void visit(Part part) throws MessagingException, IOException {
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart parts) {
                depth++;
                for (int i = 0; i < parts.getCount(); i++) {
                    visit(parts.getBodyPart(i));
                }
                depth--;
            } else if (!attached && html == null && part.isMimeType("text/html")) {
                html = MimeMessages.textOf(part);
            } else if (!attached && text == null && part.isMimeType("text/plain")) {
                text = MimeMessages.textOf(part);
            } else {
                attachments.add(Attachment.of(attachments.size(), part));
            }
        }

        Optional<String> text() {
            return Optional.ofNullable(text);
        }

        Optional<String> html() {
            return Optional.ofNullable(html);
        }

        List<Attachment> attachments() {
            return List.copyOf(attachments);
        }
    }
}
