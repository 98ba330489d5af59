package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.Dispatch;
import org.tracepost.delivery.MailFactory;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.MessageDraft;
import org.tracepost.platform.Refusal;
import org.tracepost.security.ApiKeys;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateTexts;
import org.tracepost.template.TemplateVersion;
import org.tracepost.template.Templates;
import org.tracepost.template.render.RenderedMail;

/** A site's own texts: kept, held against each other, switched off, and sent. */
@ArquillianTest
class TemplatesContainerIT {

    private static final TemplatePurpose PURPOSE = TemplatePurpose.PROPOSAL_EXPIRING;
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Inject
    private Templates templates;

    @Inject
    private Dispatch dispatch;

    @Inject
    private MailFactory mails;

    @Inject
    private ApiKeys keys;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Test
    void newestVersionShouldHoldUntilItGoesBackToTheOriginal() throws Exception {
        Template original = templates.current(PURPOSE, SPANISH);
        assertEquals(TemplateTexts.getOrEnglish(PURPOSE, SPANISH), original);
        TemplateVersion first = administrator.call(() -> templates.save(
                PURPOSE,
                SPANISH,
                new Template(" Vence {{document.number}} ", "<p onclick=\"x()\">Hola</p><script>x()</script>", ""),
                "más corto",
                0));
        assertEquals(
                new Template("Vence {{document.number}}", "<p>Hola</p>", ""),
                templates.current(PURPOSE, Locale.forLanguageTag("es-MX")));
        assertEquals(
                "refusal.template_changed",
                assertThrows(
                                Refusal.class,
                                () -> administrator.call(
                                        () -> templates.save(PURPOSE, SPANISH, new Template("x", "y"), null, 0)))
                        .key());
        administrator.call(() -> templates.backToOriginal(PURPOSE, SPANISH, first.getVersion()));
        assertEquals(original, templates.current(PURPOSE, SPANISH));
        List<TemplateVersion> history = clerk.call(() -> templates.history(PURPOSE, SPANISH));
        assertEquals(
                List.of(2, 1), history.stream().map(TemplateVersion::getVersion).toList());
        assertEquals("más corto", history.get(1).getNote());
    }

    @Test
    void mistakesAndClerksShouldBeRefused() throws Exception {
        Refusal mistake = assertThrows(
                Refusal.class,
                () -> administrator.call(
                        () -> templates.save(PURPOSE, POLISH, new Template("x", "a\n{{payment.amount}}"), null, 0)));
        assertTrue(
                mistake.getMessage().contains("Text, line 2: there is no merge field {{payment.amount}} here."),
                mistake.getMessage());
        assertEquals(
                "refusal.template_editor",
                assertThrows(
                                Refusal.class,
                                () -> clerk.call(
                                        () -> templates.save(PURPOSE, POLISH, new Template("x", "y"), null, 0)))
                        .key());
        assertEquals(
                TemplatePurpose.values().length,
                clerk.call(() -> templates.list()).size());
        assertEquals(0, clerk.call(() -> templates.history(PURPOSE, POLISH)).size());
    }

    @Test
    void whatIsSwitchedOffShouldNotBeSent() throws Exception {
        MessageDraft draft = draft(TemplatePurpose.CONTRACT, new Template("Contract", "Please sign."));
        administrator.call(() -> turn(TemplatePurpose.CONTRACT, false));
        try {
            assertFalse(templates.isOn(TemplatePurpose.CONTRACT));
            assertEquals(
                    "refusal.template_off",
                    assertThrows(Refusal.class, () -> clerk.call(() -> dispatch.send(draft)))
                            .key());
        } finally {
            administrator.call(() -> turn(TemplatePurpose.CONTRACT, true));
        }
        assertEquals(1, clerk.call(() -> dispatch.send(draft)).recipientIds().size());
    }

    @Test
    void messageShouldKeepItsHtml() throws Exception {
        MessageDraft draft = draft(
                TemplatePurpose.MESSAGE,
                new Template(
                        "News",
                        "<p><b>Dear</b> {{contact.name}}, see <a href=\"https://example.org/a\">this</a></p><img src=x onerror=y>",
                        ""));
        long recipient = clerk.call(() -> dispatch.send(draft)).recipientIds().get(0);
        RenderedMail mail = mails.show(recipient);
        assertTrue(
                mail.html().contains("<strong>Dear</strong> &lt;Jan&gt;, see <a href=\"https://example.org/a\""),
                mail.html());
        assertFalse(mail.html().contains("onerror"), mail.html());
        assertTrue(mail.text().startsWith("Dear <Jan>, see this (https://example.org/a)"), mail.text());
        assertEquals(List.of("https://example.org/a"), mail.links());
    }

    @Test
    void programShouldReadChangeAndLookAtTemplates() throws Exception {
        String key = administrator.call(() -> keys.make("templates-" + UUID.randomUUID()));
        assertTrue(call(key, "GET", "templates", null).body().contains("\"purpose\":\"invoice-again\""));
        HttpResponse<String> saved = call(
                key,
                "PUT",
                "templates/comment/pl",
                "{\"subject\":\"Komentarz\",\"text\":\"{{comment.text}}\",\"note\":\"ERP\"}");
        assertEquals(200, saved.statusCode(), saved.body());
        assertTrue(saved.body().contains("\"own\":true"), saved.body());
        HttpResponse<String> stale =
                call(key, "PUT", "templates/comment/pl", "{\"subject\":\"x\",\"text\":\"y\",\"version\":0}");
        assertEquals(422, stale.statusCode(), stale.body());
        HttpResponse<String> mistake = call(
                key,
                "POST",
                "templates/comment/pl/preview",
                "{\"subject\":\"x\",\"html\":\"<p>a</p><p>{{nonsense}}</p>\"}");
        assertTrue(mistake.body().contains("\"line\":2") && mistake.body().contains("UNKNOWN_FIELD"), mistake.body());
        HttpResponse<String> preview = call(
                key,
                "POST",
                "templates/comment/pl/preview",
                "{\"subject\":\"{{document.kind}}\",\"text\":\"{{comment.text}}\"}");
        assertTrue(preview.body().contains("\"subject\":\"oferta\""), preview.body());
        assertTrue(call(key, "DELETE", "templates/comment/pl", null).body().contains("\"own\":false"));
        assertTrue(
                call(key, "GET", "templates/comment/pl/versions", null).body().contains("\"note\":\"ERP\""));
        assertEquals(404, call(key, "GET", "templates/nothing/pl", null).statusCode());
        assertEquals(404, call(key, "GET", "templates/comment/fr", null).statusCode());
    }

    private boolean turn(TemplatePurpose purpose, boolean on) {
        templates.turn(purpose, on);
        return on;
    }

    private static MessageDraft draft(TemplatePurpose purpose, Template words) {
        EmailAddress to = Samples.address("ok");
        return new MessageDraft(
                purpose,
                Locale.ENGLISH,
                words,
                Map.of(),
                null,
                List.of(Addressee.stranger(to, "<Jan>")),
                List.of(),
                null,
                null);
    }

    private static HttpResponse<String> call(String key, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Web.address("/api/v1/" + path)))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
