package org.tracepost.template;

import java.util.Map;
import org.tracepost.platform.TextTemplate;

/** A template without mistakes, read once for many recipients. Safe for use by several threads. */
public final class CompiledTemplate {

    private final TextTemplate subject;
    private final TextTemplate body;

    CompiledTemplate(TextTemplate subject, TextTemplate body) {
        this.subject = subject;
        this.body = body;
    }

    /** Puts the values in. A value is never read as a text with fields, whatever it looks like. */
    public MailText fill(MergeValues values) {
        Map<String, String> all = values.all();
        return new MailText(subject.fill(all), body.fill(all));
    }
}
