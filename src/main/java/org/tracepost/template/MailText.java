package org.tracepost.template;

import java.util.regex.Pattern;

/**
 * Subject and body as the customer will read them: nothing in them is a merge field any more, even if it looks like
 * one.
 *
 * <p>The subject is one line whatever was put into it (a line break there would start a new header field, RFC 5322
 * section 2.2); line ends of the body are {@code \n}.
 *
 * @param body the plain text
 * @param html safe, with its styles inline and its values escaped; empty: made from the plain text
 */
public record MailText(String subject, String body, String html) {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\s]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");

    public MailText {
        subject = BREAKS.matcher(subject).replaceAll(" ").strip();
        body = LINE_ENDS.matcher(body).replaceAll("\n").strip();
    }

    /** Without an HTML of its own. */
    public MailText(String subject, String body) {
        this(subject, body, "");
    }
}
