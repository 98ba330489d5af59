package org.tracepost.template;

import org.tracepost.template.render.HtmlToText;
import org.tracepost.template.render.SafeHtml;

/**
 * Subject and body of an e-mail, with merge fields still in them. What is made from it is a {@link MailText}.
 *
 * @param html the body as HTML, see {@link SafeHtml}; empty: made from the text
 * @param text the body as plain text; empty: made from the HTML
 */
public record Template(String subject, String html, String text) {

    /** One whose HTML is made from the text. */
    public Template(String subject, String text) {
        this(subject, "", text);
    }

    /** Whether it has an HTML of its own. */
    public boolean hasHtml() {
        return !html.isBlank();
    }

    /** Without anything in the HTML that no e-mail may have, and without spaces around. */
    public Template cleaned() {
        return new Template(
                subject.strip(),
                hasHtml() ? SafeHtml.clean(html) : "",
                text.strip().replace("\r\n", "\n"));
    }

    /** The same with a text in any case: the one that is written, or one that is made from the HTML. */
    public Template withText() {
        return text.isBlank() && hasHtml() ? new Template(subject, html, HtmlToText.of(html)) : this;
    }
}
