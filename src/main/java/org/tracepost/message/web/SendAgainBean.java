package org.tracepost.message.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.primefaces.PrimeFaces;
import org.tracepost.delivery.Dispatch;
import org.tracepost.message.Addressee;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.RepeatQuestion;
import org.tracepost.message.Repeats;
import org.tracepost.message.Status;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.DroppedNews;
import org.tracepost.suppression.Suppressions;

/** "Send again" on one recipient: at once where it failed, after a question where the customer may have it. */
@Named("sendAgain")
@ViewScoped
public class SendAgainBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Repeats repeats;

    @Inject
    private Messages messages;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Format format;

    @Inject
    private Page page;

    @Inject
    private Event<DroppedNews> droppedNews;

    /** Two clicks without a question between them are one e-mail. */
    private final Map<Long, String> keys = new HashMap<>();

    private Long recipient;
    private String question;
    private String address;
    private String name;
    private String key;

    /** The button's parameter {@code recipient} says whom: a row may have moved since the page was shown. */
    public String press() {
        recipient = asked();
        RecipientRow old = messages.getRecipientRow(recipient);
        List<RecipientRow> again = repeats.relatives(recipient).stream()
                .filter(r -> recipient.equals(r.repeatsId()) && r.status() != Status.CANCELLED)
                .toList();
        Addressee to = repeats.addressee(recipient);
        RepeatQuestion ask = RepeatQuestion.of(
                old.status(),
                !again.isEmpty() && !keys.containsKey(recipient),
                suppressions.find(to.address()).isPresent());
        if (ask == RepeatQuestion.NONE) {
            key = keys.computeIfAbsent(recipient, id -> UUID.randomUUID().toString());
            return send();
        }
        Instant at =
                ask == RepeatQuestion.REPEATED ? again.get(again.size() - 1).createdAt() : old.statusAt();
        question = ask == RepeatQuestion.BLOCKED
                ? null
                : page.text(
                        "repeat_question." + ask, old.name(), page.text("status." + old.status()), format.moment(at));
        address = to.address().toString();
        name = to.name();
        key = UUID.randomUUID().toString();
        PrimeFaces.current().ajax().update("againForm");
        PrimeFaces.current().executeScript("PF('againDialog').show()");
        return null;
    }

    public String send() {
        Repeats.Repeat again = dispatch.sendAgain(recipient, key);
        String to = messages.getRecipientRow(again.recipientId()).address().toString();
        if (again.dropped()) {
            droppedNews.fire(new DroppedNews(List.of(again.recipientId()), 1));
            page.keep();
            return page.go(
                    FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/home")
                            ? "/home"
                            : "/message/view?id=" + again.messageId() + "&tab=recipients&q=" + Page.urlEncode(to));
        }
        if (FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/home")) {
            return page.redirect("/home", "send_again.info.sent", to);
        }
        return page.redirect(
                "/message/view?id=" + again.messageId() + "&tab=recipients&q=" + Page.urlEncode(to),
                "send_again.info.sent",
                to);
    }

    private static Long asked() {
        return Long.valueOf(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("recipient"));
    }

    /** The recipients that are one with this one by repetition, for links between their time-lines. */
    public List<RecipientRow> relatives(long recipientId) {
        return repeats.relatives(recipientId);
    }

    /** Whom the question is about: name by address. */
    public Map<String, String> getReceivers() {
        return address == null ? Map.of() : Map.of(address, name);
    }

    public String getQuestion() {
        return question;
    }

    public String getAddress() {
        return address;
    }
}
