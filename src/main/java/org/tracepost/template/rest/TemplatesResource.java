package org.tracepost.template.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.delivery.MailFactory;
import org.tracepost.message.TemplateTrial;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.template.MergeFields;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateTexts;
import org.tracepost.template.TemplateVersion;
import org.tracepost.template.Templates;
import org.tracepost.template.render.RenderedMail;
import org.tracepost.template.rest.TemplateJson.PreviewJson;
import org.tracepost.template.rest.TemplateJson.ProblemJson;
import org.tracepost.template.rest.TemplateJson.RowJson;
import org.tracepost.template.rest.TemplateJson.SwitchJson;
import org.tracepost.template.rest.TemplateJson.VersionJson;
import org.tracepost.template.rest.TemplateJson.WordsJson;

/** The texts of e-mails, by purpose (as in {@code invoice-again}) and language. */
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
public class TemplatesResource {

    @Inject
    private Templates templates;

    @Inject
    private TemplateTrial trial;

    @Inject
    private MailFactory mails;

    @GET
    public List<RowJson> list() {
        return templates.list().stream().map(RowJson::of).toList();
    }

    /** Switches the e-mails of a purpose on or off. */
    @PUT
    @Path("{purpose}")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<RowJson> turn(@PathParam("purpose") String purpose, SwitchJson wish) {
        if (wish == null || wish.on() == null) {
            throw new BadRequest("on: true or false is needed");
        }
        templates.turn(purpose(purpose), wish.on());
        return list();
    }

    @GET
    @Path("{purpose}/{language}")
    public TemplateJson get(@PathParam("purpose") String purpose, @PathParam("language") String language) {
        TemplatePurpose known = purpose(purpose);
        Locale locale = language(language);
        return TemplateJson.of(
                known, locale, templates.isOn(known), newest(known, locale), templates.current(known, locale));
    }

    /** What was saved, newest first. */
    @GET
    @Path("{purpose}/{language}/versions")
    public List<VersionJson> versions(@PathParam("purpose") String purpose, @PathParam("language") String language) {
        return templates.history(purpose(purpose), language(language)).stream()
                .map(VersionJson::of)
                .toList();
    }

    /** Saves a new version, which holds from now on. */
    @PUT
    @Path("{purpose}/{language}")
    @Consumes(MediaType.APPLICATION_JSON)
    public TemplateJson save(
            @PathParam("purpose") String purpose, @PathParam("language") String language, WordsJson wish) {
        TemplatePurpose known = purpose(purpose);
        Locale locale = language(language);
        Template words = given(wish).words();
        templates.save(
                known,
                locale,
                words,
                wish.note(),
                Optional.ofNullable(wish.version()).orElseGet(() -> version(known, locale)));
        return get(purpose, language);
    }

    /** Back to the product's words. */
    @DELETE
    @Path("{purpose}/{language}")
    public TemplateJson backToOriginal(@PathParam("purpose") String purpose, @PathParam("language") String language) {
        TemplatePurpose known = purpose(purpose);
        Locale locale = language(language);
        templates.backToOriginal(known, locale, version(known, locale));
        return get(purpose, language);
    }

    /** How words would look, with a document's values or with samples. Nothing is saved. */
    @POST
    @Path("{purpose}/{language}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public PreviewJson preview(
            @PathParam("purpose") String purpose, @PathParam("language") String language, WordsJson wish) {
        TemplatePurpose known = purpose(purpose);
        Template words = given(wish).words();
        List<ProblemJson> problems =
                MergeFields.check(words, known).stream().map(ProblemJson::of).toList();
        if (!problems.isEmpty()) {
            return new PreviewJson(null, null, null, problems);
        }
        RenderedMail mail = mails.preview(trial.draft(
                known,
                language(language),
                words,
                wish.documentId(),
                Optional.ofNullable(wish.step()).orElse(1)));
        return new PreviewJson(mail.subject(), mail.html(), mail.text(), problems);
    }

    private Optional<TemplateVersion> newest(TemplatePurpose purpose, Locale language) {
        return templates.history(purpose, language).stream().findFirst();
    }

    private int version(TemplatePurpose purpose, Locale language) {
        return newest(purpose, language).map(TemplateVersion::getVersion).orElse(0);
    }

    private static WordsJson given(WordsJson wish) {
        if (wish == null) {
            throw new BadRequest("The body is empty, but should have subject and html or text.");
        }
        return wish;
    }

    private static TemplatePurpose purpose(String text) {
        return TemplatePurpose.find(text).orElseThrow(() -> new NotFound("template", text));
    }

    private static Locale language(String text) {
        return TemplateTexts.known(Locale.forLanguageTag(text)).orElseThrow(() -> new NotFound("language", text));
    }
}
