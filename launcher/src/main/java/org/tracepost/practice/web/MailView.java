package org.tracepost.practice.web;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tracepost.practice.mail.Attachment;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.mail.MailContent;
import org.tracepost.practice.mail.MimeMessages;
import org.tracepost.practice.smtp.Recipient;

/** One mail as its page shows it. */
record MailView(Mail mail, MailContent content, Tab tab, boolean images, List<TrailLine> trail) {

    private static final int LONGEST_SOURCE = 200_000;

    /** How a mail is looked at. */
    enum Tab {
        HTML,
        TEXT,
        HEADERS,
        SOURCE;

        static Tab of(String word) {
            return Stream.of(values())
                    .filter(tab -> tab.word().equals(word))
                    .findFirst()
                    .orElse(HTML);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Images load at once, as in most mail programs; but nobody can see what never arrived, so there only on request.
     */
    static MailView of(Mail mail, Request request) {
        String images = request.parameter("images");
        MailContent content = mail.content();
        Tab tab = request.parameter("view").isEmpty() && content.html().isEmpty()
                ? Tab.TEXT
                : Tab.of(request.parameter("view"));
        return new MailView(
                mail,
                content,
                tab,
                images.isEmpty() ? mail.arrived() : images.equals("on"),
                mail.trail().stream().map(TrailLine::of).toList());
    }

    String subject() {
        return content.subject().isBlank() ? "(no subject)" : content.subject();
    }

    List<String> recipients() {
        return mail.envelope().recipients().stream().map(Recipient::address).toList();
    }

    boolean several() {
        return recipients().size() > 1;
    }

    String envelopeFrom() {
        return mail.envelope().sender().address();
    }

    /** As the mail says; a mail that does not say is as old as its arrival. */
    Times date() {
        return Times.of(content.date().map(Date::toInstant).orElse(mail.receivedAt()));
    }

    boolean missed() {
        return !mail.arrived();
    }

    String view() {
        return tab.word();
    }

    List<TabLink> tabs() {
        return Stream.of(Tab.values())
                .map(each -> new TabLink(
                        each.word(),
                        each == Tab.HTML
                                ? "HTML"
                                : each.name().charAt(0) + each.word().substring(1),
                        each == tab))
                .toList();
    }

    boolean isHtml() {
        return tab == Tab.HTML && content.html().isPresent();
    }

    String imagesWord() {
        return images ? "on" : "off";
    }

    boolean isText() {
        return tab == Tab.TEXT || tab == Tab.HTML && content.html().isEmpty();
    }

    List<LinkedText> text() {
        return LinkedText.of(content.text().orElse("(this mail has no plain text)"));
    }

    boolean isRaw() {
        return tab == Tab.HEADERS || tab == Tab.SOURCE;
    }

    String raw() {
        byte[] bytes = tab == Tab.HEADERS ? MimeMessages.headerOf(mail.raw()) : mail.raw();
        return new String(bytes, 0, Math.min(bytes.length, LONGEST_SOURCE), StandardCharsets.UTF_8);
    }

    boolean cut() {
        return tab == Tab.SOURCE && mail.raw().length > LONGEST_SOURCE;
    }

    List<FileLink> files() {
        return content.downloads().stream().map(FileLink::of).toList();
    }

    record TabLink(String word, String label, boolean current) {}

    record FileLink(int number, String name, String size) {

        static FileLink of(Attachment attachment) {
            int kilobytes = Math.max(1, attachment.bytes().length / 1000);
            return new FileLink(attachment.number(), attachment.fileName(), kilobytes + " kB");
        }
    }
}
