package org.tracepost.message.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tracepost.company.CompanyProfile;
import org.tracepost.delivery.Dispatch;
import org.tracepost.delivery.MailFactory;
import org.tracepost.draft.DraftFields;
import org.tracepost.draft.DraftPlace;
import org.tracepost.draft.Drafts;
import org.tracepost.draft.Sheet;
import org.tracepost.message.Addressee;
import org.tracepost.message.Merging;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.web.AskedFor;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.OncePerPage;
import org.tracepost.platform.web.Page;
import org.tracepost.security.AppUsers;
import org.tracepost.suppression.DroppedNews;
import org.tracepost.template.MergeField;
import org.tracepost.template.MergeFields;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateTexts;
import org.tracepost.template.Templates;
import org.tracepost.template.WordsForm;
import org.tracepost.template.render.RenderedMail;

/** A clerk writes to one or many people; beside the text stands the e-mail as any of them will see it. */
@Named
@ViewScoped
public class ComposeBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DraftPlace PLACE = new DraftPlace("/message/compose.xhtml", "purpose.MESSAGE");

    @Inject
    private ComposeRecipients recipients;

    @Inject
    private ComposeAudience audience;

    @Inject
    private ComposeFiles files;

    @Inject
    private Dispatch dispatch;

    @Inject
    private MailFactory mails;

    @Inject
    private CompanyProfile companies;

    @Inject
    private AppUsers users;

    @Inject
    private Templates templates;

    @Inject
    private Drafts drafts;

    @Inject
    private Page page;

    @Inject
    private Format format;

    @Inject
    private Event<DroppedNews> droppedNews;

    /** Its key is the message's too: whatever is pressed twice, in whatever window, one draft is one message. */
    private Sheet sheet;

    private Long customer;
    private Long contact;
    private boolean fit;
    private Locale language;
    private WordsForm form;
    private Instant sendAt;
    /** Whether the clerk knows that nothing was written. */
    private boolean warned;

    private int seen;
    private String sought;

    @PostConstruct
    void begin() {
        language = companies.get().getLanguage();
        useTemplate();
    }

    /**
     * Whoever the address names is chosen already, and their language with them; a draft that it names is gone on with.
     */
    public void load() {
        sheet = drafts.open(AskedFor.here().text(Sheet.PARAMETER).orElse(null), PLACE);
        audience.begin(sheet);
        files.begin(sheet);
        Optional<DraftFields> written = sheet.take();
        if (sheet.isLost()) {
            page.warn("draft.warn.gone");
        }
        if (written.isPresent()) {
            restore(written.get());
            return;
        }
        if (contact != null) {
            audience.writeTo(recipients.contacts(List.of(contact)));
        } else if (customer != null) {
            audience.writeTo(recipients.contactsOf(customer));
        } else if (fit) {
            audience.takeFitting();
        }
        followLanguage();
    }

    private void restore(DraftFields written) {
        audience.restore(written);
        written.write("language_input", tag -> language = tag == null ? language : Locale.forLanguageTag(tag));
        useTemplate();
        if (written.has("subject")) {
            form = new WordsForm(
                    form.words(),
                    written.text("subject"),
                    written.has("html"),
                    written.text(written.has("html") ? "html" : "text"));
        }
        written.read("sendAt", format::typedMoment, moment -> sendAt = moment);
        sheet.leaveUnread(written);
        page.info("draft.info.back");
    }

    /** Other people are chosen. */
    public void choose() {
        audience.changed();
        seen = 0;
        followLanguage();
    }

    /** As long as the clerk has written nothing, the text comes in the first recipient's language. */
    private void followLanguage() {
        List<ComposeTo> to = audience.getTo();
        if (!to.isEmpty() && to.get(0).language() != null && form.isUntouched()) {
            language = TemplateTexts.languages().stream()
                    .filter(l -> l.getLanguage().equals(to.get(0).language().getLanguage()))
                    .findFirst()
                    .orElse(Locale.ENGLISH);
            useTemplate();
        }
    }

    /** Another language brings its text, unless the clerk has written already. */
    public void changeLanguage() {
        if (form.isUntouched()) {
            useTemplate();
        }
    }

    private void useTemplate() {
        form = new WordsForm(templates.current(TemplatePurpose.MESSAGE, language));
    }

    public String send() {
        Optional<List<Addressee>> all = audience.all();
        if (all.isEmpty() || !files.isComplete()) {
            page.warn("compose.warn.changed", audience.getSize());
            audience.changed();
            return null;
        }
        if (all.get().size() > 1 && form.isUntouched() && !warned) {
            warned = true;
            page.warn("compose.warn.untouched");
            return null;
        }
        WrittenMessage written = dispatch.send(draft(all.get()), files.enclosures());
        drafts.finish(key());
        int count = written.recipientIds().size() - written.droppedIds().size();
        droppedNews.fire(
                new DroppedNews(written.droppedIds(), written.recipientIds().size()));
        if (count == 0 && !written.repeated()) {
            page.keep();
            return page.go("/message/view?id=" + written.messageId());
        }
        int sent = written.repeated() ? all.get().size() : count;
        return sendAt == null
                ? page.redirectTo("/message/view", written.messageId(), "compose.info.sent", sent)
                : page.redirectTo(
                        "/message/view",
                        written.messageId(),
                        "compose.info.planned",
                        sent,
                        format.moment(sendAt),
                        format.getZone());
    }

    private MessageDraft draft(List<Addressee> to) {
        MessageDraft draft = new MessageDraft(
                TemplatePurpose.MESSAGE,
                language,
                form.words(),
                Merging.values(language, companies.get().details(), users.own().getDisplayName())
                        .all(),
                null,
                to,
                List.of(),
                key(),
                sendAt);
        return audience.isChosen() || audience.getSize() > 1 ? draft.toChosen() : draft;
    }

    private String key() {
        return sheet.key(AskedFor.here().text(Sheet.FIELD));
    }

    /** Mistakes in the fields; one is a column that the file of recipients does not have. */
    public List<MergeFields.Problem> getProblems() {
        Stream<MergeFields.Problem> own = MergeFields.own(form.words()).stream()
                .filter(name -> !audience.getOwnFields().contains(name))
                .map(name -> new MergeFields.Problem(
                        MergeFields.Part.BODY, 0, MergeFields.Mistake.UNKNOWN_FIELD, MergeFields.OWN + name));
        return Stream.concat(MergeFields.check(form.words(), TemplatePurpose.MESSAGE).stream(), own)
                .toList();
    }

    /** The place and kind of a mistake, in the clerk's words. */
    public String say(MergeFields.Problem problem) {
        String field = "{{" + problem.name() + "}}";
        if (problem.line() == 0) {
            return page.text("compose.no_column", field);
        }
        String place = problem.part() == MergeFields.Part.SUBJECT
                ? page.text("compose.in_subject")
                : page.text("compose.in_line", problem.line());
        return place + ": " + page.text("merge_mistake." + problem.mistake(), field);
    }

    /** The e-mail as it is shown; only asked for when there is no mistake. */
    public RenderedMail getPreview() {
        return OncePerPage.get(
                ComposeBean.class,
                () -> mails.preview(draft(audience.at(seen).map(List::of).orElse(List.of()))));
    }

    /** Who sees it as it is shown; null when nobody is chosen. */
    public String getSeenBy() {
        return audience.at(seen)
                .map(to ->
                        to.name().equals(to.address().toString()) ? to.name() : to.name() + " <" + to.address() + ">")
                .orElse(null);
    }

    public void next() {
        seen = Math.min(seen + 1, Math.max(0, audience.getSize() - 1));
    }

    public void previous() {
        seen = Math.max(0, seen - 1);
    }

    /** Shows it as the one whom the clerk looks for sees it. */
    public void seek() {
        if (sought != null && !sought.isBlank()) {
            int place = audience.find(sought);
            if (place < 0) {
                page.warn("compose.warn.nobody", sought.strip());
            } else {
                seen = place;
            }
        }
    }

    /** Counted from 1. */
    public int getSeenPlace() {
        return seen + 1;
    }

    public String getSought() {
        return sought;
    }

    public void setSought(String sought) {
        this.sought = sought;
    }

    public Set<MergeField> getFields() {
        return TemplatePurpose.MESSAGE.fields();
    }

    public List<Locale> getLanguages() {
        return TemplateTexts.languages();
    }

    public Long getCustomer() {
        return customer;
    }

    public void setCustomer(Long customer) {
        this.customer = customer;
    }

    public Long getContact() {
        return contact;
    }

    public void setContact(Long contact) {
        this.contact = contact;
    }

    /** Whether the address says what the recipients have in common. */
    public boolean isFit() {
        return fit;
    }

    public void setFit(boolean fit) {
        this.fit = fit;
    }

    public String getLanguage() {
        return language.toLanguageTag();
    }

    public void setLanguage(String tag) {
        language = Locale.forLanguageTag(tag);
    }

    public Sheet getSheet() {
        return sheet;
    }

    public WordsForm getForm() {
        return form;
    }

    /** Whether messages are sent at all. */
    public boolean isOn() {
        return templates.isOn(TemplatePurpose.MESSAGE);
    }

    public Instant getSendAt() {
        return sendAt;
    }

    public void setSendAt(Instant sendAt) {
        this.sendAt = sendAt;
    }
}
