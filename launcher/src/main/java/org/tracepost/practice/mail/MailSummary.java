package org.tracepost.practice.mail;

/** What the list shows of a mail. */
public record MailSummary(String from, String subject, int files) {

    static MailSummary of(MailContent content) {
        return new MailSummary(
                content.from(), content.subject(), content.downloads().size());
    }
}
