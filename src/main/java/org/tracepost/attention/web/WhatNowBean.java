package org.tracepost.attention.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.primefaces.PrimeFaces;
import org.tracepost.attention.Attention;
import org.tracepost.attention.NextStep;
import org.tracepost.attention.OpenProblem;
import org.tracepost.attention.ProblemDesk;
import org.tracepost.attention.ProblemDesk.Again;
import org.tracepost.customer.ContactRow;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.DroppedNews;

/**
 * The dialog "What now" about one e-mail that did not get through: what is the matter, the advised step, and the
 * others. A step that needs no question is taken at once, the others have a panel in the dialog.
 */
@Named("whatNow")
@ViewScoped
public class WhatNowBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<NextStep> WITH_PANEL = EnumSet.of(
            NextStep.CORRECT_ADDRESS, NextStep.OTHER_CONTACT, NextStep.LIFT, NextStep.SETTLE, NextStep.HANDLE);

    @Inject
    private Attention attention;

    @Inject
    private ProblemDesk desk;

    @Inject
    private CorrectAddressBean correction;

    @Inject
    private HandleBean handling;

    @Inject
    private Event<DroppedNews> droppedNews;

    @Inject
    private Format format;

    @Inject
    private Page page;

    /** Two clicks on the same step are one e-mail. */
    private final Map<String, String> keys = new HashMap<>();

    private transient OpenProblem problem;
    private transient RecipientEvent evidence;
    private transient List<ContactRow> contacts;
    private Long contact;
    private String reason;
    private NextStep panel;

    /** The button's parameters say about whom, and which step; without a step the dialog shows all. */
    public String take() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        problem = attention.of(Long.parseLong(asked.get("recipient")));
        NextStep step =
                asked.get("step") == null || asked.get("step").isEmpty() ? null : NextStep.valueOf(asked.get("step"));
        return step == null || WITH_PANEL.contains(step) ? show(step) : doAtOnce(step);
    }

    private String doAtOnce(NextStep step) {
        long id = problem.mail().id();
        String who = problem.mail().name();
        return switch (step) {
            case TRY_LATER -> {
                Again later = desk.tryLater(id, key(step));
                yield done(later, "what_now.info.planned", who, format.moment(later.due()));
            }
            case SEND_AGAIN ->
                done(
                        desk.sendAgain(id, key(step)),
                        "send_again.info.sent",
                        problem.mail().address());
            case WITHOUT_ATTACHMENT -> {
                WrittenMessage written = desk.sendWithoutFile(id, key(step));
                yield done(written.droppedIds(), written.recipientIds().size(), "what_now.info.without_file", who);
            }
            default -> show(null);
        };
    }

    private String done(Again again, String key, Object... words) {
        return done(again.dropped(), again.sent().size(), key, words);
    }

    /** Says what was done, unless nothing left because all of it was dropped; that is said in any case. */
    private String done(List<Long> dropped, int all, String key, Object... words) {
        page.keep();
        droppedNews.fire(new DroppedNews(dropped, all));
        return dropped.size() < all || all == 0
                ? page.redirect(BackTo.page(problem.mail()), key, words)
                : page.go(BackTo.page(problem.mail()));
    }

    private String show(NextStep step) {
        panel = step;
        evidence = attention.evidence(problem.mail().id()).orElse(null);
        if (step == NextStep.CORRECT_ADDRESS) {
            correction.open(problem.mail());
        } else if (step == NextStep.OTHER_CONTACT) {
            contacts = desk.otherContacts(problem.mail());
            contact = contacts.isEmpty() ? null : contacts.get(0).id();
        } else if (step == NextStep.LIFT) {
            reason = null;
        } else if (step != null) {
            handling.open(problem.mail());
        }
        PrimeFaces.current().ajax().update("whatNowDialog");
        PrimeFaces.current().executeScript("PF('whatNowDialog').show()");
        return null;
    }

    public String sendToOther() {
        Again again = desk.sendTo(problem.mail().id(), contact, key(NextStep.OTHER_CONTACT) + contact);
        return done(
                again,
                "send_again.info.sent",
                contacts.stream()
                        .filter(c -> c.id().equals(contact))
                        .findFirst()
                        .map(ContactRow::email)
                        .orElseThrow());
    }

    public String lift() {
        return done(
                desk.liftAndSend(problem.mail().id(), reason, key(NextStep.LIFT)),
                "what_now.info.lifted",
                problem.mail().address());
    }

    private String key(NextStep step) {
        return keys.computeIfAbsent(
                step + "/" + problem.mail().id(), id -> UUID.randomUUID().toString());
    }

    /** Opens the clerk's own mail program with what IT needs to know. */
    public String getMailToIt() {
        String words = evidence == null || evidence.getWords() == null ? "" : evidence.getWords();
        String text = page.text(
                "what_now.to_it_text",
                problem.mail().address(),
                format.utc(problem.mail().statusAt()),
                words,
                evidence == null || evidence.getServer() == null ? "–" : evidence.getServer());
        return "mailto:?subject="
                + forMail(page.text("what_now.to_it_subject", problem.mail().address())) + "&body=" + forMail(text);
    }

    private static String forMail(String text) {
        return Page.urlEncode(text).replace("+", "%20");
    }

    /** The number as a telephone takes it; null when none is known. */
    public String dial(String phone) {
        return phone == null ? null : "tel:" + phone.replaceAll("\\(0\\)|[^+0-9]", "");
    }

    public boolean isReady() {
        return problem != null;
    }

    public OpenProblem getProblem() {
        return problem;
    }

    /** The steps beside the advice. */
    public List<NextStep> getOthers() {
        return problem.steps().size() < 2
                ? List.of()
                : problem.steps().subList(1, problem.steps().size());
    }

    public RecipientEvent getEvidence() {
        return evidence;
    }

    public NextStep getPanel() {
        return panel;
    }

    public List<ContactRow> getContacts() {
        return contacts;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getContact() {
        return contact;
    }

    public void setContact(Long contact) {
        this.contact = contact;
    }
}
