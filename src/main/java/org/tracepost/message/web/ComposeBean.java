package org.tracepost.message.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tracepost.company.CompanyProfile;
import org.tracepost.delivery.Dispatch;
import org.tracepost.delivery.MailFactory;
import org.tracepost.message.Merging;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.security.AppUsers;
import org.tracepost.suppression.DroppedNews;
import org.tracepost.template.MergeField;
import org.tracepost.template.MergeFields;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateTexts;
import org.tracepost.template.Templates;
import org.tracepost.template.WordsForm;

/** A clerk writes to one or several people; beside the text stands the e-mail as the first of them will see it. */
@Named
@ViewScoped
public class ComposeBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ComposeRecipients recipients;
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
    private Page page;
    @Inject
    private Format format;
    @Inject
    private Event<DroppedNews> droppedNews;

    /** Pressing "Send" twice writes one message. */
    private final String key = UUID.randomUUID().toString();
    private List<ComposeTo> to = new ArrayList<>();
    private Long customer;
    private Long contact;
    private Locale language;
    private WordsForm form;
    private Instant sendAt;

    @PostConstruct
    void begin() {
        language = companies.get().getLanguage();
        useTemplate();
    }

    /** Whoever the address names is chosen already, and their language with them. */
    public void load() {
        if (contact != null) {
            to = new ArrayList<>(recipients.contacts(List.of(contact)));
        } else if (customer != null) {
            to = new ArrayList<>(recipients.contactsOf(customer));
        }
        followLanguage();
    }

    public List<ComposeTo> suggest(String typed) {
        return recipients.suggest(typed).stream().filter(found -> to == null || !to.contains(found)).toList();
    }

    /** As long as the clerk has written nothing, the text comes in the first recipient's language. */
    public void followLanguage() {
        if (to != null && !to.isEmpty() && to.get(0).language() != null && form.isUntouched()) {
            language = TemplateTexts.languages().stream().filter(l -> l.getLanguage().equals(to.get(0).language().getLanguage())).findFirst()
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
        WrittenMessage written = dispatch.send(draft());
        int count = (to == null ? 0 : to.size()) - written.droppedIds().size();
        droppedNews.fire(new DroppedNews(written.droppedIds(), written.recipientIds().size()));
        if (count == 0) {
            page.keep();
            return page.go("/message/view?id=" + written.messageId());
        }
        return sendAt == null ? page.redirectTo("/message/view", written.messageId(), "compose.info.sent", count)
                : page.redirectTo("/message/view", written.messageId(), "compose.info.planned", count, format.moment(sendAt), format.getZone());
    }

    /** Whom the clerk has chosen: name by address. */
    public Map<String, String> getReceivers() {
        return to == null ? Map.of() : to.stream().collect(Collectors.toMap(ComposeTo::address, ComposeTo::getLabel, (a, b) -> a, LinkedHashMap::new));
    }

    private MessageDraft draft() {
        return new MessageDraft(TemplatePurpose.MESSAGE, language, form.words(),
                Merging.values(language, companies.get().details(), users.own().getDisplayName()).all(), null,
                to == null ? List.of() : to.stream().map(ComposeTo::addressee).toList(), List.of(), key, sendAt);
    }

    public List<MergeFields.Problem> getProblems() {
        return MergeFields.check(form.words(), TemplatePurpose.MESSAGE);
    }

    /** The place and kind of a mistake, in the clerk's words. */
    public String say(MergeFields.Problem problem) {
        String place = problem.part() == MergeFields.Part.SUBJECT ? page.text("compose.in_subject") : page.text("compose.in_line", problem.line());
        return place + ": " + page.text("merge_mistake." + problem.mistake(), "{{" + problem.name() + "}}");
    }

    /** HTML for the sandboxed frame; only asked for when there is no mistake. */
    public String getPreview() {
        return mails.preview(draft()).html();
    }

    public String getPreviewSubject() {
        return mails.preview(draft()).subject();
    }

    public Set<MergeField> getFields() {
        return TemplatePurpose.MESSAGE.fields();
    }

    public List<Locale> getLanguages() {
        return TemplateTexts.languages();
    }

    public List<ComposeTo> getTo() {
        return to;
    }

    public void setTo(List<ComposeTo> to) {
        this.to = to;
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

    public String getLanguage() {
        return language.toLanguageTag();
    }

    public void setLanguage(String tag) {
        language = Locale.forLanguageTag(tag);
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
