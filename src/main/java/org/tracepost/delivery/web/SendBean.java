package org.tracepost.delivery.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tracepost.customer.ContactRow;
import org.tracepost.delivery.Dispatch;
import org.tracepost.delivery.MailFactory;
import org.tracepost.document.Documents;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Composition;
import org.tracepost.message.DocumentMail;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.DroppedNews;
import org.tracepost.template.MergeFields;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.Templates;
import org.tracepost.template.WordsForm;
import org.tracepost.template.render.RenderedMail;

/** The Send dialog of one document: whom to, in which language and words, and how the e-mail will look. */
@Named
@ViewScoped
public class SendBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Documents documents;

    @Inject
    private DocumentMail mail;

    @Inject
    private Dispatch dispatch;

    @Inject
    private MailFactory mails;

    @Inject
    private Templates templates;

    @Inject
    private Page page;

    @Inject
    private Format format;

    @Inject
    private Event<DroppedNews> droppedNews;

    private Long documentId;
    private String number;
    private TemplatePurpose purpose;
    private List<TemplatePurpose> purposes = List.of();
    private transient List<ContactRow> contacts;
    private Long[] contactIds = {};
    private String further;
    private Locale language;
    private WordsForm form;
    private boolean on;
    private boolean attachPdf = true;
    private String key;
    private Instant sendAt;
    private transient RenderedMail preview;

    /** Opens with what is usual; the key makes sure that two clicks on Send are one message. */
    public void open(long id) {
        documentId = id;
        number = documents.get(id).getNumber();
        further = null;
        attachPdf = true;
        sendAt = null;
        key = UUID.randomUUID().toString();
        Composition usual = mail.compose(id, null, null);
        use(usual);
        contacts = usual.contacts();
        contactIds = usual.contactIds().toArray(Long[]::new);
        look();
    }

    /** Another template or language brings its own words. */
    public void changeTemplate() {
        use(mail.compose(documentId, language, purpose));
        look();
    }

    private void use(Composition usual) {
        purpose = usual.purpose();
        purposes = usual.purposes();
        language = usual.language();
        form = new WordsForm(usual.words());
        on = templates.isOn(purpose);
    }

    /** Makes the preview anew; with a mistake in the text the last good one stays and the mistake is named. */
    public void look() {
        List<MergeFields.Problem> problems = MergeFields.check(form.words(), purpose);
        problems.forEach(problem -> page.error("refusal.merge_field", problem.name(), problem.line()));
        if (problems.isEmpty()) {
            preview = mails.preview(mail.preview(wish(List.of())));
        }
    }

    public String send() {
        WrittenMessage written = dispatch.sendDocument(wish(furtherAddresses()));
        String next = "/document/view?id=" + documentId + "&tab=mail";
        int count = written.recipientIds().size() - written.droppedIds().size();
        droppedNews.fire(
                new DroppedNews(written.droppedIds(), written.recipientIds().size()));
        if (count == 0 && !written.repeated()) {
            page.keep();
            return page.go(next);
        }
        return sendAt == null
                ? page.redirect(next, "send.info.sent", number, count)
                : page.redirect(next, "send.info.planned", number, count, format.moment(sendAt), format.getZone());
    }

    private DocumentSending wish(List<EmailAddress> addresses) {
        Template words = form.words();
        return new DocumentSending(
                documentId,
                Arrays.asList(contactIds),
                addresses,
                purpose,
                language,
                words.subject(),
                words.text(),
                words.html(),
                attachPdf,
                key,
                sendAt);
    }

    private List<EmailAddress> furtherAddresses() {
        return further == null
                ? List.of()
                : Arrays.stream(further.split("[,;\\s]+"))
                        .filter(text -> !text.isBlank())
                        .map(text ->
                                EmailAddress.parse(text).orElseThrow(() -> new Refusal("refusal.address_form", text)))
                        .toList();
    }

    /** Whom the clerk has chosen: name by address. An address that is not complete yet is nobody. */
    public Map<String, String> getReceivers() {
        Map<String, String> names = new LinkedHashMap<>();
        List<Long> chosen = Arrays.asList(contactIds);
        Optional.ofNullable(contacts).orElse(List.of()).stream()
                .filter(c -> chosen.contains(c.id()))
                .forEach(c -> names.put(c.email().toString(), c.name()));
        if (further != null) {
            Arrays.stream(further.split("[,;\\s]+"))
                    .map(EmailAddress::parse)
                    .flatMap(Optional::stream)
                    .forEach(a -> names.putIfAbsent(a.toString(), a.toString()));
        }
        return names;
    }

    public boolean isReady() {
        return documentId != null;
    }

    public RenderedMail getPreview() {
        return preview;
    }

    public List<ContactRow> getContacts() {
        return contacts;
    }

    public String getNumber() {
        return number;
    }

    public TemplatePurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(TemplatePurpose purpose) {
        this.purpose = purpose;
    }

    public List<TemplatePurpose> getPurposes() {
        return purposes;
    }

    public Long[] getContactIds() {
        return contactIds;
    }

    public void setContactIds(Long[] contactIds) {
        this.contactIds = contactIds;
    }

    public String getFurther() {
        return further;
    }

    public void setFurther(String further) {
        this.further = further;
    }

    public Locale getLanguage() {
        return language;
    }

    public void setLanguage(Locale language) {
        this.language = language;
    }

    public WordsForm getForm() {
        return form;
    }

    /** Whether such e-mails are sent at all. */
    public boolean isOn() {
        return on;
    }

    public Instant getSendAt() {
        return sendAt;
    }

    public void setSendAt(Instant sendAt) {
        this.sendAt = sendAt;
    }

    public boolean isAttachPdf() {
        return attachPdf;
    }

    public void setAttachPdf(boolean attachPdf) {
        this.attachPdf = attachPdf;
    }
}
