package org.tracepost.template.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.draft.DraftFields;
import org.tracepost.draft.DraftPlace;
import org.tracepost.draft.Drafts;
import org.tracepost.draft.Sheet;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Seen;
import org.tracepost.platform.web.AskedFor;
import org.tracepost.platform.web.Page;
import org.tracepost.template.MergeFields;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateTexts;
import org.tracepost.template.TemplateVersion;
import org.tracepost.template.Templates;
import org.tracepost.template.render.TextAsHtml;

/** The text of one e-mail in one language: write it, save it, look at what it was before, go back. */
@Named
@ViewScoped
public class TemplateEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Templates templates;

    @Inject
    private Drafts drafts;

    @Inject
    private Page page;

    private TemplatePurpose purpose;
    private Locale language;
    private Sheet sheet;
    private int base;
    private boolean own;
    private boolean on;
    private String subject;
    private boolean formatted;
    private String html;
    private boolean textMade;
    private String text;
    private String note;
    private transient List<TemplateVersion> history;

    /** @throws NotFound when there is no such e-mail or language */
    public void load() {
        if (purpose == null || language == null || TemplateTexts.known(language).isEmpty()) {
            throw new NotFound("page", "");
        }
        history = null;
        Optional<TemplateVersion> newest = getHistory().stream().findFirst();
        base = newest.map(TemplateVersion::getVersion).orElse(0);
        own = newest.flatMap(TemplateVersion::words).isPresent();
        on = templates.isOn(purpose);
        write(templates.current(purpose, language));
        note = null;
        sheet = drafts.open(
                AskedFor.here().text(Sheet.PARAMETER).orElse(null),
                new DraftPlace(
                        "/template/edit.xhtml?purpose=" + purpose + "&language=" + language.getLanguage(),
                        "draft.template"));
        if (sheet.isLost()) {
            page.warn("draft.warn.gone");
        }
        sheet.take().ifPresent(this::restore);
    }

    /** The words that were written, on the version on which they were written: saving over a newer one is refused. */
    private void restore(DraftFields written) {
        written.read(
                "base",
                text -> Optional.of(text)
                        .filter(typed -> typed.matches("\\d{1,9}"))
                        .map(Integer::valueOf),
                version -> base = version == null ? base : version);
        written.write("subject", typed -> subject = typed);
        formatted = written.has("formatted") ? Boolean.parseBoolean(written.text("formatted")) : formatted;
        textMade = formatted && written.has("textMade_input");
        written.write("html", typed -> html = typed);
        written.write("text", typed -> text = typed);
        written.write("note", typed -> note = typed);
        page.info("draft.info.back");
    }

    /** Once the words are saved the draft has done its work. */
    private void finish() {
        drafts.finish(sheet.key(AskedFor.here().text(Sheet.FIELD)));
    }

    private void write(Template words) {
        subject = words.subject();
        formatted = words.hasHtml();
        html = words.html();
        textMade = formatted && words.text().isBlank();
        text = words.text();
    }

    /** Words that were plain go on as formatted ones, and the other way round. */
    public void changeForm() {
        if (formatted) {
            html = TextAsHtml.of(string(text));
            textMade = true;
        } else {
            text = new Template("", string(html), textMade ? "" : string(text))
                    .withText()
                    .text();
        }
    }

    /** A text that is to be written begins with the one that would be made. */
    public void changeText() {
        text = textMade ? "" : new Template("", string(html), "").withText().text();
    }

    /** What the fields say now. */
    Template words() {
        return formatted
                ? new Template(string(subject), string(html), textMade ? "" : string(text))
                : new Template(string(subject), string(text));
    }

    public String save() {
        if (!getProblems().isEmpty()) {
            page.error("template_edit.problems");
            return null;
        }
        templates.save(purpose, language, words(), note, base);
        finish();
        return again("template_edit.info.saved");
    }

    public String backToOriginal() {
        templates.backToOriginal(purpose, language, base);
        finish();
        return again("template_edit.info.original");
    }

    public String restore(TemplateVersion version) {
        version.words()
                .ifPresent(words -> templates.save(
                        purpose, language, words, page.text("template_edit.as_version", version.getVersion()), base));
        finish();
        return again("template_edit.info.saved");
    }

    private String again(String key) {
        return page.redirect("/template/edit?purpose=" + purpose + "&language=" + language, key);
    }

    public List<MergeFields.Problem> getProblems() {
        return MergeFields.check(words().cleaned(), purpose);
    }

    public List<MergeFields.Problem> problems(MergeFields.Part part) {
        return getProblems().stream().filter(problem -> problem.part() == part).toList();
    }

    /** The place and kind of a mistake, in the administrator's words. */
    public String say(MergeFields.Problem problem) {
        String what = page.text(
                "merge_mistake." + problem.mistake(),
                problem.name().startsWith("{{") ? problem.name() : "{{" + problem.name() + "}}");
        return (problem.part() == MergeFields.Part.SUBJECT
                        ? ""
                        : page.text("template_edit.line", problem.line()) + ": ")
                + what;
    }

    public List<TemplateVersion> getHistory() {
        if (history == null) {
            history = templates.history(purpose, language);
        }
        return history;
    }

    public List<Locale> getLanguages() {
        return TemplateTexts.languages();
    }

    private static String string(String value) {
        return value == null ? "" : value;
    }

    public Sheet getSheet() {
        return sheet;
    }

    /** The number of the version that the words started from; 0: the product's. */
    public int getBase() {
        return base;
    }

    public TemplatePurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(TemplatePurpose purpose) {
        this.purpose = purpose;
    }

    public Locale getLanguage() {
        return language;
    }

    public void setLanguage(Locale language) {
        this.language = language;
    }

    /** True when the words are the site's, not the product's. */
    public boolean isOwn() {
        return own;
    }

    public boolean isOn() {
        return on;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public boolean isFormatted() {
        return formatted;
    }

    public void setFormatted(boolean formatted) {
        this.formatted = formatted;
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(String html) {
        this.html = html;
    }

    public boolean isTextMade() {
        return textMade;
    }

    public void setTextMade(boolean textMade) {
        this.textMade = textMade;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** What the form shows was this; the include meanwhile.xhtml sets what it has told of. */
    public void setSeen(Seen seen) {
        base = (Integer) seen.mark();
    }
}
