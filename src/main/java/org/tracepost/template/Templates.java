package org.tracepost.template;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.platform.ChangedMeanwhile;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Seen;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/**
 * The words of our e-mails: the product's, or those that a site has put in their place; and which e-mails are sent at
 * all.
 *
 * <p>Clerks read. Administrators change, and programs with a key, which an administrator gave them. Timers, too, may
 * ask for what holds now.
 */
@Stateless
@RolesAllowed({Role.CLERK_NAME, Role.ADMINISTRATOR_NAME})
public class Templates {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_BODY = 100_000;

    @Inject
    private TemplateRepository versions;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * The words that hold now: the site's in this language, or else the product's, or, in a language that neither
     * speaks, those in English.
     */
    @PermitAll
    public Template current(TemplatePurpose purpose, Locale language) {
        Locale known = TemplateTexts.known(language).orElse(Locale.ENGLISH);
        return versions.newest(purpose, known)
                .flatMap(TemplateVersion::words)
                .orElseGet(() -> TemplateTexts.getOrEnglish(purpose, known));
    }

    /** Whether such e-mails are sent. Timers ask before they write one, and leave it when the answer is no. */
    @PermitAll
    public boolean isOn(TemplatePurpose purpose) {
        return versions.findSwitch(purpose).filter(TemplateSwitch::isOff).isEmpty();
    }

    /** The purposes that are switched off, in one look. */
    @PermitAll
    public Set<TemplatePurpose> off() {
        return versions.switches().stream()
                .filter(TemplateSwitch::isOff)
                .map(TemplateSwitch::purpose)
                .collect(Collectors.toSet());
    }

    /** @throws Refusal when such e-mails are switched off */
    @PermitAll
    public void requireOn(TemplatePurpose purpose) {
        if (!isOn(purpose)) {
            throw new Refusal("refusal.template_off");
        }
    }

    /** Every purpose, in the order of {@link TemplatePurpose}. */
    public List<TemplateRow> list() {
        Map<TemplatePurpose, List<TemplateVersion>> newest =
                versions.newestOfAll().stream().collect(Collectors.groupingBy(TemplateVersion::getPurpose));
        Set<TemplatePurpose> off = off();
        return Arrays.stream(TemplatePurpose.values())
                .map(p -> row(p, !off.contains(p), newest.getOrDefault(p, List.of())))
                .toList();
    }

    private static TemplateRow row(TemplatePurpose purpose, boolean on, List<TemplateVersion> newest) {
        Optional<TemplateVersion> last = newest.stream().max(Comparator.comparing(TemplateVersion::getCreatedAt));
        Set<Locale> own = newest.stream()
                .filter(v -> v.words().isPresent())
                .map(TemplateVersion::getLanguage)
                .collect(Collectors.toSet());
        return new TemplateRow(
                purpose,
                on,
                TemplateTexts.languages().stream().filter(own::contains).toList(),
                last.map(TemplateVersion::getCreatedAt),
                last.map(TemplateVersion::getCreatedBy));
    }

    /** What was saved for a purpose and language, newest first. */
    public List<TemplateVersion> history(TemplatePurpose purpose, Locale language) {
        return versions.versions(purpose, known(language));
    }

    public TemplateVersion version(long id) {
        return versions.find(id).orElseThrow(() -> new NotFound("template_version", id));
    }

    /**
     * Saves a new version, which holds from now on. Messages that are written already keep their words.
     *
     * @param base the version that the writer started from, 0: the product's; when somebody has saved another one
     *     meanwhile, nothing is saved
     * @param note why; may be null
     * @throws Refusal when it is empty or too long, or somebody else was faster, or naming every mistake in its merge
     *     fields with its place
     */
    public TemplateVersion save(TemplatePurpose purpose, Locale language, Template words, String note, int base) {
        Template clean = words.cleaned();
        if (clean.subject().isBlank() || clean.withText().text().isBlank()) {
            throw new Refusal("refusal.message_empty");
        }
        if (clean.subject().length() > LONGEST_SUBJECT) {
            throw new Refusal("refusal.message_subject_long", LONGEST_SUBJECT);
        }
        if (clean.html().length() > LONGEST_BODY || clean.text().length() > LONGEST_BODY) {
            throw new Refusal("refusal.template_long", LONGEST_BODY);
        }
        try {
            MergeFields.compile(clean, purpose);
        } catch (BadTemplate mistakes) {
            throw new Refusal("refusal.template_mistake", mistakes.getMessage());
        }
        return add(purpose, language, Optional.of(clean), note, base, "template_saved");
    }

    /** Back to the product's words. The site's own stay in the history. */
    public TemplateVersion backToOriginal(TemplatePurpose purpose, Locale language, int base) {
        return add(purpose, language, Optional.empty(), null, base, "template_original");
    }

    private TemplateVersion add(
            TemplatePurpose purpose, Locale language, Optional<Template> words, String note, int base, String deed) {
        requireEditor();
        Locale known = known(language);
        Optional<TemplateVersion> newest = versions.newest(purpose, known);
        if (newest.map(TemplateVersion::getVersion).orElse(0) != base) {
            int now = newest.map(TemplateVersion::getVersion).orElse(0);
            throw new ChangedMeanwhile(
                    Seen.now(now, clock),
                    "refusal.template_changed",
                    newest.map(TemplateVersion::getCreatedBy).orElse(""),
                    newest.map(TemplateVersion::getCreatedAt).orElse(Instant.EPOCH));
        }
        String why = note == null || note.isBlank() ? null : note.strip();
        TemplateVersion next = new TemplateVersion(purpose, known, base + 1, words, why, user.login(), clock.instant());
        versions.add(next);
        audit.record(
                deed,
                "template",
                purpose.key() + "." + known,
                "version " + next.getVersion() + (why == null ? "" : ": " + why));
        return next;
    }

    /** Switches the e-mails of a purpose on or off. */
    public void turn(TemplatePurpose purpose, boolean on) {
        requireEditor();
        if (isOn(purpose) != on) {
            versions.switchOf(purpose).turn(on, user.login(), clock.instant());
            audit.record(on ? "template_on" : "template_off", "template", purpose.key(), null);
        }
    }

    private void requireEditor() {
        if (!user.isAdministrator() && !user.isProgram()) {
            throw new Refusal("refusal.template_editor");
        }
    }

    private static Locale known(Locale language) {
        return TemplateTexts.known(language).orElseThrow(() -> new NotFound("language", language.toLanguageTag()));
    }
}
