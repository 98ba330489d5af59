package org.tracepost.template;

import java.util.Map;
import java.util.Optional;
import org.tracepost.platform.TextTemplate;

/** A template without mistakes, read once for many recipients. Safe for use by several threads. */
public final class CompiledTemplate {

    private final TextTemplate subject;
    private final TextTemplate text;
    private final Optional<TextTemplate> html;

    CompiledTemplate(TextTemplate subject, TextTemplate text, Optional<TextTemplate> html) {
        this.subject = subject;
        this.text = text;
        this.html = html;
    }

    /**
     * Puts the values in, escaped where they become HTML. A value is never read as a text with fields, whatever it
     * looks like.
     */
    public MailText fill(MergeValues values) {
        Map<String, String> all = values.all();
        return new MailText(
                subject.fill(all),
                text.fill(all),
                html.map(body -> body.fill(all)).orElse(""));
    }
}
