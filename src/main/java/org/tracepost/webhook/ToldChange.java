package org.tracepost.webhook;

import java.time.Instant;
import org.tracepost.document.DocumentKind;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Status;
import org.tracepost.template.TemplatePurpose;

/** One change as the receiver hears of it; what does not apply is null. */
public record ToldChange(
        Long id,
        Status before,
        Status status,
        Instant at,
        FailureReason reason,
        boolean hard,
        Long recipientId,
        Long messageId,
        TemplatePurpose purpose,
        EmailAddress address,
        String name,
        Long documentId,
        DocumentKind documentKind,
        String documentNumber,
        Long customerId,
        String customerNumber) {}
