package org.tracepost.practice.web;

import java.util.Arrays;
import java.util.List;
import org.tracepost.practice.behaviour.PracticeBehaviour;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.mail.MailStore;
import org.tracepost.practice.post.Refusals;

/** The pages: the list of mails, and beside it one mail or the help. */
final class Inbox {

    private static final int SIZE = 25;

    private final MailStore store;
    private final Refusals refusals;
    private final Templates templates = new Templates();

    Inbox(MailStore store, Refusals refusals) {
        this.store = store;
        this.refusals = refusals;
    }

    String list(Request request) {
        return page(request, "", "Practice mailbox", null);
    }

    String open(Mail mail, Request request) {
        return page(request, mail.id(), mail.summary().subject(), MailView.of(mail, request));
    }

    String listFragment(Request request) {
        return templates.render("list", listView(request, request.parameter("open")));
    }

    String trailFragment(Mail mail) {
        return templates.render(
                "trail", new TrailView(mail.trail().stream().map(TrailLine::of).toList()));
    }

    private String page(Request request, String openId, String title, MailView mail) {
        return templates.render(
                "page",
                new PageView(title, listView(request, openId), mail, Arrays.asList(PracticeBehaviour.values())));
    }

    private ListView listView(Request request, String openId) {
        MailStore.Page page = store.page(request.number("page", 1), SIZE, any -> true);
        return new ListView(
                openId,
                page.number(),
                page.pages(),
                page.total(),
                page.mails().stream()
                        .map(mail -> MailRow.of(mail, mail.id().equals(openId), page.number()))
                        .toList(),
                refusals.all().stream()
                        .map(each -> new RefusalRow(Times.of(each.at()), each.address(), each.reply()))
                        .toList());
    }

    /** @param mail null: the help is shown in its place, which is what a template asks a section for */
    private record PageView(String title, ListView list, MailView mail, List<PracticeBehaviour> behaviours) {}

    private record ListView(
            String openId, int page, int pages, int total, List<MailRow> rows, List<RefusalRow> refusals) {

        boolean paged() {
            return pages > 1;
        }

        boolean newer() {
            return page > 1;
        }

        boolean older() {
            return page < pages;
        }

        int newerPage() {
            return page - 1;
        }

        int olderPage() {
            return page + 1;
        }
    }

    private record RefusalRow(Times at, String address, String reply) {}

    private record TrailView(List<TrailLine> trail) {}
}
