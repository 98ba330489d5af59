package org.tracepost.reminder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.DocumentPdfs;
import org.tracepost.document.Documents;
import org.tracepost.message.DocumentMail;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.WrittenMessage;
import org.tracepost.template.MergeField;
import org.tracepost.template.TemplatePurpose;

/** Writes the e-mails of reminders, in the caller's transaction and in the caller's name. */
@Dependent
class ReminderWriter {

    @Inject
    private DocumentMail mail;

    @Inject
    private Documents documents;

    @Inject
    private DocumentPdfs pdfs;

    @Inject
    private Dispatch dispatch;

    /** A reminder, with the fields that say which one it is. */
    WrittenMessage remind(DocumentFacts facts, Step step, boolean last, Verdict verdict, String key) {
        boolean first = facts.lastDone() == 0;
        return dispatch.send(
                mail.draftAbout(wish(facts.id(), facts.kind().purpose(), verdict, key), values -> values.text(
                                MergeField.REMINDER_STEP, String.valueOf(step.number()))
                        .text(MergeField.REMINDER_FIRST, yes(first))
                        .text(MergeField.REMINDER_LAST, yes(last && !first))
                        .text(MergeField.REMINDER_AGAIN, yes(!last && !first))));
    }

    private static String yes(boolean is) {
        return is ? MergeField.YES : "";
    }

    /** The document itself, once more. */
    WrittenMessage sendDocument(DocumentFacts facts, Verdict verdict, String key) {
        return dispatch.sendDocument(wish(facts.id(), null, verdict, key));
    }

    /** What tells the customer of a new period, with its invoice. */
    WrittenMessage period(DocumentFacts facts, long invoiceId, Verdict verdict, String key) {
        String invoice = documents.get(invoiceId).getNumber();
        MessageDraft draft = mail.draftAbout(
                wish(facts.id(), facts.kind().purpose(), verdict, key),
                values -> values.text(MergeField.DOCUMENT_INVOICE, invoice));
        List<Long> attached = new ArrayList<>(draft.attachments());
        attached.add(pdfs.forSending(invoiceId).getId());
        return dispatch.send(new MessageDraft(
                draft.purpose(),
                draft.language(),
                draft.subject(),
                draft.body(),
                draft.html(),
                draft.values(),
                draft.documentId(),
                draft.recipients(),
                attached,
                draft.idempotencyKey(),
                draft.sendAt()));
    }

    /** In the language of the first who gets it. */
    private static DocumentSending wish(long documentId, TemplatePurpose purpose, Verdict verdict, String key) {
        Locale language = verdict.to().get(0).language();
        return new DocumentSending(
                documentId,
                verdict.to().stream().map(ContactFact::id).toList(),
                List.of(),
                purpose,
                language,
                null,
                null,
                true,
                key);
    }
}
