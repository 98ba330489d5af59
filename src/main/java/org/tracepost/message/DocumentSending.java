package org.tracepost.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tracepost.mail.EmailAddress;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;

/**
 * The wish to send a document by e-mail.
 *
 * @param contactIds contacts of the document's customer
 * @param addresses further addresses, of nobody we know
 * @param purpose which template; null: the one that fits by itself
 * @param language of the e-mail
 * @param subject source with merge fields; null: the template's
 * @param body source with merge fields; null: the template's
 * @param html the same as HTML; empty: made from the body, which is then needed; null: the template's, if the body is
 * @param attachPdf whether the PDF goes along; the link to the online copy always does
 * @param idempotencyKey see {@link MessageDraft}
 * @param sendAt when it is to be handed over; null: at once
 */
public record DocumentSending(
        long documentId,
        List<Long> contactIds,
        List<EmailAddress> addresses,
        TemplatePurpose purpose,
        Locale language,
        String subject,
        String body,
        String html,
        boolean attachPdf,
        String idempotencyKey,
        Instant sendAt) {

    /** In plain text. */
    public DocumentSending(
            long documentId,
            List<Long> contactIds,
            List<EmailAddress> addresses,
            TemplatePurpose purpose,
            Locale language,
            String subject,
            String body,
            boolean attachPdf,
            String idempotencyKey,
            Instant sendAt) {
        this(
                documentId,
                contactIds,
                addresses,
                purpose,
                language,
                subject,
                body,
                null,
                attachPdf,
                idempotencyKey,
                sendAt);
    }

    /** To be sent at once. */
    public DocumentSending(
            long documentId,
            List<Long> contactIds,
            List<EmailAddress> addresses,
            TemplatePurpose purpose,
            Locale language,
            String subject,
            String body,
            boolean attachPdf,
            String idempotencyKey) {
        this(
                documentId,
                contactIds,
                addresses,
                purpose,
                language,
                subject,
                body,
                null,
                attachPdf,
                idempotencyKey,
                null);
    }

    /** The words that were wished for; what was not is the template's. */
    Template wordsOr(Template template) {
        String wished = subject == null ? template.subject() : subject;
        return body == null && html == null
                ? new Template(wished, template.html(), template.text())
                : new Template(wished, html == null ? "" : html, body == null ? "" : body);
    }

    /** The same, to be sent then; null: at once. */
    public DocumentSending at(Instant time) {
        return new DocumentSending(
                documentId,
                contactIds,
                addresses,
                purpose,
                language,
                subject,
                body,
                html,
                attachPdf,
                idempotencyKey,
                time);
    }
}
