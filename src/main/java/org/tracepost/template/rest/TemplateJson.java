package org.tracepost.template.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.template.MergeField;
import org.tracepost.template.MergeFields;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateRow;
import org.tracepost.template.TemplateVersion;

/**
 * The words of an e-mail as they hold now.
 *
 * @param version the newest saved version; 0: none was ever saved
 * @param own the words are the site's, not the product's
 * @param html missing: made from the text
 * @param text missing: made from the HTML
 * @param fields merge fields that may stand in them
 */
public record TemplateJson(
        String purpose,
        String language,
        boolean on,
        int version,
        boolean own,
        String subject,
        String html,
        String text,
        List<String> fields) {

    static TemplateJson of(
            TemplatePurpose purpose, Locale language, boolean on, Optional<TemplateVersion> newest, Template words) {
        return new TemplateJson(
                purpose.key(),
                language.toLanguageTag(),
                on,
                newest.map(TemplateVersion::getVersion).orElse(0),
                newest.flatMap(TemplateVersion::words).isPresent(),
                words.subject(),
                empty(words.html()),
                empty(words.text()),
                purpose.fields().stream().map(MergeField::key).toList());
    }

    private static String empty(String text) {
        return text.isBlank() ? null : text;
    }

    /** A purpose in the list. */
    public record RowJson(String purpose, boolean on, List<String> own, Instant changedAt, String changedBy) {

        static RowJson of(TemplateRow row) {
            return new RowJson(
                    row.purpose().key(),
                    row.on(),
                    row.own().stream().map(Locale::toLanguageTag).toList(),
                    row.changedAt().orElse(null),
                    row.changedBy().orElse(null));
        }
    }

    /** A saved version; without a subject it went back to the product's words. */
    public record VersionJson(
            int version, String subject, String html, String text, String note, String createdBy, Instant createdAt) {

        static VersionJson of(TemplateVersion v) {
            Optional<Template> words = v.words();
            return new VersionJson(
                    v.getVersion(),
                    words.map(Template::subject).orElse(null),
                    words.map(w -> empty(w.html())).orElse(null),
                    words.map(w -> empty(w.text())).orElse(null),
                    v.getNote(),
                    v.getCreatedBy(),
                    v.getCreatedAt());
        }
    }

    /**
     * Words to save or to look at. One of HTML and text may be missing and is made from the other.
     *
     * @param note why; may be missing
     * @param version the version they were made from: when another was saved since, nothing is saved; missing: saved in
     *     any case
     * @param documentId for a preview with a document's values; missing: with samples
     * @param step for a preview of a reminder, counted from 1
     */
    public record WordsJson(
            String subject, String html, String text, String note, Integer version, Long documentId, Integer step) {

        /** @throws BadRequest naming what is missing */
        Template words() {
            if (subject == null
                    || subject.isBlank()
                    || (html == null || html.isBlank()) && (text == null || text.isBlank())) {
                throw new BadRequest("subject and one of html and text are needed");
            }
            return new Template(subject, html == null ? "" : html, text == null ? "" : text).cleaned();
        }
    }

    /** How it looks; with mistakes only those. */
    public record PreviewJson(String subject, String html, String text, List<ProblemJson> problems) {}

    /** A mistake with its place. @param part SUBJECT, HTML or BODY @param line counted from 1 */
    public record ProblemJson(String part, int line, String mistake, String name) {

        static ProblemJson of(MergeFields.Problem p) {
            return new ProblemJson(p.part().name(), p.line(), p.mistake().name(), p.name());
        }
    }

    /** Whether such e-mails are sent. */
    public record SwitchJson(Boolean on) {}
}
