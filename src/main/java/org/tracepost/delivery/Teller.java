package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tracepost.message.Composition;
import org.tracepost.message.DocumentMail;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.WrittenMessage;
import org.tracepost.template.MergeValues;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.Templates;

/**
 * Tells a document's people what happened to it, as far as that is wanted and possible; in the transaction of what
 * happened.
 */
@ApplicationScoped
class Teller {

    @Inject
    private DocumentMail mail;

    @Inject
    private Templates templates;

    @Inject
    private Dispatch dispatch;

    /** Whether e-mails of this purpose are sent at all. */
    boolean tells(TemplatePurpose purpose) {
        return templates.isOn(purpose);
    }

    /** Who would get an e-mail of this purpose, and in which language. @param language null: the usual one */
    Composition usual(TemplatePurpose purpose, long documentId, Locale language) {
        return mail.composeAbout(purpose, documentId, language);
    }

    /**
     * @param key the same key gives the same e-mail again instead of a second one
     * @param happened adds the values of what happened
     */
    Told tell(
            TemplatePurpose purpose,
            long documentId,
            Telling telling,
            String key,
            UnaryOperator<MergeValues> happened) {
        if (!tells(purpose)) {
            return Told.without(Told.Outcome.SWITCHED_OFF);
        }
        Composition usual = usual(purpose, documentId, telling.language());
        List<Long> contacts = Optional.ofNullable(telling.contactIds()).orElse(usual.contactIds());
        if (contacts.isEmpty()) {
            return Told.without(Told.Outcome.NOBODY);
        }
        WrittenMessage written = dispatch.send(mail.draftAbout(
                new DocumentSending(
                        documentId,
                        contacts,
                        List.of(),
                        purpose,
                        usual.language(),
                        null,
                        null,
                        telling.attachPdf(),
                        key),
                happened));
        return new Told(
                written.repeated() ? Told.Outcome.WRITTEN_BEFORE : Told.Outcome.WRITTEN,
                Optional.of(written.messageId()),
                written.recipientIds().size(),
                written.droppedIds());
    }
}
