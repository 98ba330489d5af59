package org.tracepost.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;

/**
 * A message that is to be sent.
 *
 * @param subject source with merge fields
 * @param body plain text with merge fields; blank lines make paragraphs
 * @param html the same as HTML with merge fields; empty: made from the plain text
 * @param values what stands in the merge fields that are the same for all recipients, by field name
 * @param documentId the document it is about; may be null
 * @param attachments ids of stored files, as they are
 * @param idempotencyKey the same key of the same user gives the same message again instead of a second one; may be null
 * @param sendAt when it is to be handed over; null: at once
 * @param chosen its recipients were chosen by what they have in common, not by name: a message to many, however few
 *     they are
 */
public record MessageDraft(
        TemplatePurpose purpose,
        Locale language,
        String subject,
        String body,
        String html,
        Map<String, String> values,
        Long documentId,
        List<Addressee> recipients,
        List<Long> attachments,
        String idempotencyKey,
        Instant sendAt,
        boolean chosen) {

    /** A message to people who are named. */
    public MessageDraft(
            TemplatePurpose purpose,
            Locale language,
            String subject,
            String body,
            String html,
            Map<String, String> values,
            Long documentId,
            List<Addressee> recipients,
            List<Long> attachments,
            String idempotencyKey,
            Instant sendAt) {
        this(
                purpose,
                language,
                subject,
                body,
                html,
                values,
                documentId,
                recipients,
                attachments,
                idempotencyKey,
                sendAt,
                false);
    }

    /** A message in plain text. */
    public MessageDraft(
            TemplatePurpose purpose,
            Locale language,
            String subject,
            String body,
            Map<String, String> values,
            Long documentId,
            List<Addressee> recipients,
            List<Long> attachments,
            String idempotencyKey,
            Instant sendAt) {
        this(purpose, language, subject, body, "", values, documentId, recipients, attachments, idempotencyKey, sendAt);
    }

    /** A message in plain text that is to be sent at once. */
    public MessageDraft(
            TemplatePurpose purpose,
            Locale language,
            String subject,
            String body,
            Map<String, String> values,
            Long documentId,
            List<Addressee> recipients,
            List<Long> attachments,
            String idempotencyKey) {
        this(purpose, language, subject, body, values, documentId, recipients, attachments, idempotencyKey, null);
    }

    /** A message in the words of a template. */
    public MessageDraft(
            TemplatePurpose purpose,
            Locale language,
            Template words,
            Map<String, String> values,
            Long documentId,
            List<Addressee> recipients,
            List<Long> attachments,
            String idempotencyKey,
            Instant sendAt) {
        this(
                purpose,
                language,
                words.subject(),
                words.withText().text(),
                words.html(),
                values,
                documentId,
                recipients,
                attachments,
                idempotencyKey,
                sendAt);
    }

    /** Subject and body, with merge fields still in them. */
    public Template words() {
        return new Template(text(subject), html, text(body));
    }

    /** The same message, to be sent then; null: at once. */
    public MessageDraft at(Instant time) {
        return new MessageDraft(
                purpose,
                language,
                subject,
                body,
                html,
                values,
                documentId,
                recipients,
                attachments,
                idempotencyKey,
                time,
                chosen);
    }

    /** The same message, to people who were chosen by what they have in common. */
    public MessageDraft toChosen() {
        return new MessageDraft(
                purpose,
                language,
                subject,
                body,
                html,
                values,
                documentId,
                recipients,
                attachments,
                idempotencyKey,
                sendAt,
                true);
    }

    /**
     * Whether it is a message to many, which one can unsubscribe from: about no document, and to more than one address
     * or to whoever was chosen by what they have in common.
     */
    public boolean toMany() {
        return purpose == TemplatePurpose.MESSAGE
                && documentId == null
                && (chosen
                        || recipients.stream()
                                        .map(to -> to.address().comparable())
                                        .distinct()
                                        .limit(2)
                                        .count()
                                > 1);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
