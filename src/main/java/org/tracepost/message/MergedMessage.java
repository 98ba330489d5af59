package org.tracepost.message;

import org.tracepost.template.CompiledTemplate;
import org.tracepost.template.MailText;
import org.tracepost.template.MergeFields;
import org.tracepost.template.MergeValues;
import org.tracepost.template.Template;

/**
 * A message whose fields are filled for one recipient after the other: what is the same for all is read once. Safe for
 * use by several threads.
 */
public final class MergedMessage {

    private final CompiledTemplate template;
    private final MergeValues shared;

    /** @throws org.tracepost.template.BadTemplate naming each unknown field */
    public MergedMessage(Message message) {
        this.template = MergeFields.compile(
                new Template(message.getSubject(), message.html().orElse(""), message.getBody()), message.getPurpose());
        this.shared = new MergeValues(message.getLanguage()).texts(message.getValues());
    }

    /** Subject and text as one recipient reads them. */
    public MailText textFor(Recipient recipient) {
        return template.fill(Merging.with(shared.copy(), Addressee.of(recipient)));
    }
}
