package org.tracepost.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tracepost.template.TemplatePurpose;

/**
 * A message that is to be sent.
 *
 * @param subject         source with merge fields
 * @param body            plain text with merge fields; blank lines make paragraphs
 * @param values          what stands in the merge fields that are the same for all recipients, by field name
 * @param documentId      the document it is about; may be null
 * @param attachments     ids of stored files, as they are
 * @param idempotencyKey  the same key of the same user gives the same message again instead of a second one; may be null
 */
public record MessageDraft(TemplatePurpose purpose, Locale language, String subject, String body, Map<String, String> values, Long documentId,
        List<Addressee> recipients, List<Long> attachments, String idempotencyKey) {
}
