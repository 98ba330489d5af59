package org.tracepost.practice.web;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Locale;
import org.tracepost.practice.mail.Attachment;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.mail.MailContent;
import org.tracepost.practice.mail.MailStore;
import org.tracepost.practice.smtp.Recipient;

/** The list as JSON, for automated tests: newest first, by page, for one recipient when asked. */
final class Api {

    private static final int SIZE = 100;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final MailStore store;

    Api(MailStore store) {
        this.store = store;
    }

    Response list(Request request) {
        MailStore.Page page = store.page(
                request.number("page", 1),
                Math.max(1, request.number("size", SIZE)),
                mail -> isFor(mail, request.parameter("to")));
        return Response.json(GSON.toJson(page.mails().stream().map(MailJson::of).toList()))
                .with("X-Total-Count", String.valueOf(page.total()));
    }

    Response one(Mail mail) {
        return Response.json(GSON.toJson(MailJson.of(mail)));
    }

    static Response raw(Mail mail) {
        return Response.of("text/plain; charset=utf-8", mail.raw());
    }

    private static boolean isFor(Mail mail, String address) {
        return address.isEmpty()
                || mail.envelope().recipients().stream()
                        .anyMatch(recipient -> recipient.address().equalsIgnoreCase(address));
    }

    private record MailJson(
            String id,
            String time,
            String envelopeFrom,
            String envelopeId,
            List<String> to,
            String from,
            String subject,
            boolean arrived,
            List<String> links,
            List<String> images,
            List<String> attachments,
            List<TrailJson> trail) {

        static MailJson of(Mail mail) {
            MailContent content = mail.content();
            MailHtml html = MailHtml.of(content);
            return new MailJson(
                    mail.id(),
                    mail.receivedAt().toString(),
                    mail.envelope().sender().address(),
                    mail.envelope().sender().envelopeId().orElse(null),
                    mail.envelope().recipients().stream()
                            .map(Recipient::address)
                            .toList(),
                    content.from(),
                    content.subject(),
                    mail.arrived(),
                    html.links(),
                    html.images(),
                    content.downloads().stream().map(Attachment::fileName).toList(),
                    mail.trail().stream()
                            .map(entry -> new TrailJson(
                                    entry.at().toString(), entry.tone().name().toLowerCase(Locale.ROOT), entry.text()))
                            .toList());
        }
    }

    private record TrailJson(String at, String tone, String text) {}
}
