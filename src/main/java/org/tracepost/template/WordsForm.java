package org.tracepost.template;

import java.io.Serializable;

/** The words of a template in the fields of a page, where a person changes them for one e-mail. */
public final class WordsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String firstSubject;
    private final String firstHtml;
    private final String firstText;
    private String subject;
    private String html;
    private String text;

    public WordsForm(Template template) {
        this.firstSubject = template.subject();
        this.firstHtml = template.html();
        this.firstText = template.text();
        this.subject = firstSubject;
        this.html = firstHtml;
        this.text = firstText;
    }

    /**
     * The words of a template whose fields somebody has written in already; they may have been written with form, or as
     * plain text, when the template was not yet what it is.
     */
    public WordsForm(Template template, String subject, boolean formatted, String words) {
        this(
                template.hasHtml() == formatted
                        ? template
                        : formatted
                                ? new Template(subject, orEmpty(words), "")
                                : new Template(subject, orEmpty(words)));
        setSubject(subject);
        if (formatted) {
            setHtml(words);
        } else {
            setText(words);
        }
    }

    /** The words as they are now. The plain text is made from the HTML again as soon as that is changed. */
    public Template words() {
        return isFormatted()
                ? new Template(subject, html, htmlIsUntouched() ? firstText : "")
                : new Template(subject, text);
    }

    /** Whether they are written with form, and not as plain text. */
    public boolean isFormatted() {
        return !firstHtml.isBlank();
    }

    /** Whether nobody has changed anything. */
    public boolean isUntouched() {
        return subject.equals(firstSubject)
                && (isFormatted()
                        ? htmlIsUntouched()
                        : text.strip().replace("\r\n", "\n").equals(firstText.strip()));
    }

    private boolean htmlIsUntouched() {
        return new Template("", html, "").cleaned().html().equals(firstHtml);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = orEmpty(subject);
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(String html) {
        this.html = orEmpty(html);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = orEmpty(text);
    }

    /** An empty field comes from the browser as nothing. */
    private static String orEmpty(String typed) {
        return typed == null ? "" : typed;
    }
}
