package org.tracepost.template.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tracepost.delivery.MailFactory;
import org.tracepost.delivery.TrialMail;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.Documents;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.TemplateTrial;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.web.Page;
import org.tracepost.template.MergeField;
import org.tracepost.template.MergeFields;
import org.tracepost.template.MergeValues;
import org.tracepost.template.SampleValues;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateVersion;
import org.tracepost.template.render.RenderedMail;

/**
 * How the text that is being written will look: on a desk, on a telephone, as plain text, by day and by night, with a
 * document's values or samples.
 */
@Named
@ViewScoped
public class TemplatePreviewBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SUGGESTIONS = 10;
    private static final String WHEN_DARK = "@media (prefers-color-scheme: dark)";

    @Inject
    private TemplateEditBean edit;

    @Inject
    private TemplateTrial trial;

    @Inject
    private MailFactory mails;

    @Inject
    private TrialMail mailing;

    @Inject
    private Documents documents;

    @Inject
    private Page page;

    private String number;
    private int step = 1;
    private Size size = Size.DESK;
    private boolean dark;
    private String to;
    private Long shown;
    private transient Looked looked;

    /** What was made last, and from what. */
    private record Looked(Template words, int step, String number, RenderedMail mail) {}

    /** What the e-mail is looked at on. */
    public enum Size {
        DESK,
        PHONE,
        TEXT
    }

    /** Numbers of documents that the e-mail could be about. */
    public List<String> suggest(String typed) {
        return trial.find(edit.getPurpose(), typed, SUGGESTIONS).stream()
                .map(DocumentRow::number)
                .toList();
    }

    /** The document that is shown; empty: samples. */
    public Optional<DocumentRow> getDocument() {
        String wanted = number == null ? "" : number.strip();
        return wanted.isEmpty()
                ? Optional.empty()
                : trial.find(edit.getPurpose(), wanted, SUGGESTIONS).stream()
                        .filter(row -> row.number().equalsIgnoreCase(wanted))
                        .findFirst();
    }

    /**
     * The e-mail, made once for all that a page asks of it; while the text has mistakes the last one without; null when
     * there was none.
     */
    public RenderedMail getMail() {
        Template words = version().flatMap(TemplateVersion::words).orElseGet(() -> edit.words()
                .cleaned());
        if (looked == null
                || !looked.words().equals(words)
                || looked.step() != step
                || !Objects.equals(looked.number(), number)) {
            looked = new Looked(
                    words,
                    step,
                    number,
                    readable(words) ? mails.preview(draft(words)) : looked == null ? null : looked.mail());
        }
        return looked.mail();
    }

    private boolean readable(Template words) {
        return !words.subject().isBlank()
                && !words.withText().text().isBlank()
                && MergeFields.check(words, edit.getPurpose()).isEmpty();
    }

    /** The e-mail's HTML as it is by day or by night, whatever this screen is set to. */
    public String html(RenderedMail mail) {
        return mail.html().replace(WHEN_DARK, dark ? "@media all" : "@media not all");
    }

    private MessageDraft draft(Template words) {
        return trial.draft(
                edit.getPurpose(),
                edit.getLanguage(),
                words,
                getDocument().map(DocumentRow::id).orElse(null),
                step);
    }

    /** Shows an older version instead of what is being written. */
    public void show(long version) {
        shown = version;
    }

    public void showWritten() {
        shown = null;
    }

    public Optional<TemplateVersion> version() {
        return edit.getHistory().stream().filter(v -> v.getId().equals(shown)).findFirst();
    }

    public void send() {
        String typed = to == null ? "" : to.strip();
        EmailAddress address = EmailAddress.parse(typed).orElseThrow(() -> new Refusal("refusal.address_form", typed));
        if (!edit.getProblems().isEmpty()) {
            page.error("template_edit.problems");
            return;
        }
        page.info("template_edit.info.sent", mailing.send(draft(edit.words().cleaned()), address));
    }

    /** A value for a field, to know what it is about. */
    public String sample(MergeField field) {
        MergeValues samples = SampleValues.of(
                edit.getPurpose(),
                edit.getLanguage(),
                documents.today(),
                field == MergeField.REMINDER_LAST ? SampleValues.LAST_STEP : step);
        return samples.find(field).orElse("");
    }

    public List<MergeField> getFields() {
        return edit.getPurpose().fields().stream().toList();
    }

    /** Whether the text differs from step to step. */
    public boolean isStepped() {
        return edit.getPurpose() == TemplatePurpose.INVOICE_OVERDUE;
    }

    public Size[] getSizes() {
        return Size.values();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public int getStep() {
        return step;
    }

    public void setStep(int step) {
        this.step = step;
    }

    public Size getSize() {
        return size;
    }

    public void setSize(Size size) {
        this.size = size;
    }

    public boolean isDark() {
        return dark;
    }

    public void setDark(boolean dark) {
        this.dark = dark;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
