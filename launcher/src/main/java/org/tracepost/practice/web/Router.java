package org.tracepost.practice.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.tracepost.practice.behaviour.Gesture;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.mail.MailStore;
import org.tracepost.practice.post.Customer;
import org.tracepost.practice.smtp.Recipient;

/** Which address shows what. */
final class Router {

    private static final Response NOT_FOUND =
            Response.error(404, "There is nothing here. If it was a mail, it may have given way to newer ones.");
    private static final Map<String, Gesture> BUTTONS =
            Map.of("spam", Gesture.COMPLAINT, "receipt", Gesture.READ_RECEIPT, "out-of-office", Gesture.AUTO_REPLY);
    private static final Map<String, String> ASSETS =
            Map.of("page.css", "text/css; charset=utf-8", "page.js", "text/javascript; charset=utf-8");

    private final MailStore store;
    private final Inbox inbox;
    private final Api api;
    private final Customer customer;

    Router(MailStore store, Inbox inbox, Customer customer) {
        this.store = store;
        this.inbox = inbox;
        this.customer = customer;
        this.api = new Api(store);
    }

    Response route(Request request) throws IOException {
        if (request.isPost()) {
            return post(request);
        }
        return switch (request.step(0)) {
            case "" -> Response.html(inbox.list(request));
            case "fragments" -> fragment(request);
            case "mails" -> mail(request).map(mail -> show(mail, request)).orElse(NOT_FOUND);
            case "api" -> request.step(1).equals("mails") ? json(request) : NOT_FOUND;
            case "assets" -> asset(request.step(1));
            default -> NOT_FOUND;
        };
    }

    private Optional<Mail> mail(Request request) {
        return store.find(request.step(1));
    }

    private Response show(Mail mail, Request request) {
        return switch (request.step(2)) {
            case "" -> Response.html(inbox.open(mail, request));
            case "html" -> MailFrame.of(mail, request.parameter("images").equals("on"));
            case "attachments" -> Download.of(mail, request.step(3)).orElse(NOT_FOUND);
            default -> NOT_FOUND;
        };
    }

    private Response fragment(Request request) {
        if (request.step(1).equals("list")) {
            return Response.html(inbox.listFragment(request));
        }
        return mail(request)
                .map(mail -> Response.html(inbox.trailFragment(mail)))
                .orElse(NOT_FOUND);
    }

    private Response json(Request request) {
        if (request.path().size() == 2) {
            return api.list(request);
        }
        Optional<Mail> mail = store.find(request.step(2));
        return switch (request.step(3)) {
            case "" -> mail.map(api::one).orElse(NOT_FOUND);
            case "raw" -> mail.map(Api::raw).orElse(NOT_FOUND);
            default -> NOT_FOUND;
        };
    }

    /** A link in a mail opens pages of other sites: these must not press the customer's buttons. */
    private Response post(Request request) {
        Optional<Mail> mail = request.step(0).equals("mails") ? mail(request) : Optional.empty();
        Gesture gesture = BUTTONS.get(request.step(2));
        if (mail.isEmpty() || gesture == null) {
            return NOT_FOUND;
        }
        if (request.crossSite()) {
            return Response.error(403, "Only the practice page itself may do this.");
        }
        customer.does(gesture, mail.get(), recipientOf(mail.get(), request.parameter("recipient")));
        return Response.redirect("/mails/" + mail.get().id() + "?view="
                + MailView.Tab.of(request.parameter("view")).word() + "&images="
                + (request.parameter("images").equals("off") ? "off" : "on"));
    }

    private static Recipient recipientOf(Mail mail, String address) {
        return mail.envelope().recipients().stream()
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElse(mail.envelope().recipients().get(0));
    }

    private static Response asset(String name) throws IOException {
        if (!ASSETS.containsKey(name)) {
            return NOT_FOUND;
        }
        try (InputStream in = Router.class.getResourceAsStream(name)) {
            return Response.of(ASSETS.get(name), in.readAllBytes());
        }
    }
}
