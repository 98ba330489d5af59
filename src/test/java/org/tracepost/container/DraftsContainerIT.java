package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.tracepost.draft.Drafts;
import org.tracepost.security.AppUsers;
import org.tracepost.security.Role;

/** Drafts: kept for their writer alone, within bounds, for a time, and never over another window's words. */
@ArquillianTest
class DraftsContainerIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String ADDRESS = "/message/compose.xhtml";

    @Inject
    private AppUsers users;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private Drafts drafts;

    @Inject
    private Database database;

    private Web clerk() throws Exception {
        String login = "writer-" + UUID.randomUUID();
        administrator.call(() -> {
            users.add(login, "A Writer", PASSWORD, Role.CLERK, Locale.ENGLISH, ZoneOffset.UTC);
            return null;
        });
        Web web = new Web();
        assertEquals(302, web.signIn(login, PASSWORD).statusCode());
        return web;
    }

    private static HttpResponse<String> keep(Web web, String key, int version, String text) throws Exception {
        return keepAt(web, key, version, ADDRESS, text);
    }

    private static HttpResponse<String> keepAt(Web web, String key, int version, String address, String text)
            throws Exception {
        return web.postJson(
                "/draft",
                Json.createObjectBuilder()
                        .add("key", key)
                        .add("version", version)
                        .add("address", address)
                        .add("label", "purpose.MESSAGE")
                        .add("title", "T-" + text.substring(0, Math.min(20, text.length())))
                        .add(
                                "fields",
                                Json.createObjectBuilder()
                                        .add("lang", "en")
                                        .add("subject", "S-" + key)
                                        .add("text", text))
                        .build()
                        .toString());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String page(Web web, String key) throws Exception {
        return web.get(ADDRESS + "?draft=" + key).body();
    }

    @Test
    void draftShouldBeTheWritersAlone() throws Exception {
        Web writer = clerk();
        Web other = clerk();
        String key = key();
        HttpResponse<String> kept = keep(writer, key, 0, "for my eyes only");
        assertEquals(200, kept.statusCode(), kept.body());
        assertEquals(1, json(kept).getInt("version"));
        assertTrue(page(writer, key).contains("for my eyes only"));
        assertTrue(writer.get("/home.xhtml").body().contains("draft=" + key));
        assertTrue(!page(other, key).contains("for my eyes only"));
        assertTrue(!other.get("/home.xhtml").body().contains(key));
        HttpResponse<String> taken = keep(other, key, 1, "mine now");
        assertEquals(409, taken.statusCode());
        assertNotEquals(key, json(taken).getString("key"));
        assertTrue(page(writer, key).contains("for my eyes only"));
        assertThrows(EJBAccessException.class, () -> drafts.list());
        HttpResponse<String> stranger = keep(new Web(), key, 1, "who am I");
        assertEquals(302, stranger.statusCode());
        assertTrue(page(writer, key).contains("for my eyes only"));
    }

    @Test
    void olderWindowShouldNotOverwriteAndTheSameWordsShouldBeKeptOnce() throws Exception {
        Web writer = clerk();
        String key = key();
        keep(writer, key, 0, "first");
        assertEquals(2, json(keep(writer, key, 1, "second")).getInt("version"));
        assertEquals(
                2,
                json(keep(writer, key, 1, "second")).getInt("version"),
                "an answer that got lost is asked for again");
        HttpResponse<String> stale = keep(writer, key, 1, "third");
        assertEquals(409, stale.statusCode());
        assertEquals(false, json(stale).getBoolean("done"));
        assertTrue(page(writer, key).contains("second"));
    }

    @Test
    void whatIsDoneShouldLeaveNothingAndNotComeBack() throws Exception {
        Web writer = clerk();
        String key = key();
        keep(writer, key, 0, "soon gone");
        assertEquals(
                1,
                database.number("select count(*) from draft where draft_key = ? and fields like '%soon gone%'", key));
        throwAway(writer, key);
        assertEquals(
                1,
                database.number(
                        "select count(*) from draft where draft_key = ? and done = true and fields = '{}' and title is null",
                        key));
        HttpResponse<String> late = keep(writer, key, 1, "still under way");
        assertEquals(409, late.statusCode());
        assertTrue(json(late).getBoolean("done"));
        assertTrue(!writer.get("/home.xhtml").body().contains(key));
    }

    private static void throwAway(Web web, String key) throws Exception {
        HttpResponse<String> home = web.get("/home.xhtml");
        HttpResponse<String> asked = web.press(
                home,
                "/home.xhtml",
                Jsoup.parse(home.body()).selectFirst("#drafts li:has(a[href*=" + key + "]) button"),
                Map.of("key", key));
        web.press(
                asked,
                "/home.xhtml",
                Jsoup.parse(asked.body()).selectFirst("#drafts button.danger"),
                Map.of("key", key));
    }

    @Test
    void keepingShouldHaveBoundsAndSayWhich() throws Exception {
        Web writer = clerk();
        for (int i = 0; i < Drafts.MOST; i++) {
            assertEquals(200, keep(writer, key(), 0, "number " + i).statusCode());
        }
        HttpResponse<String> many = keep(writer, key(), 0, "one too many");
        assertEquals(422, many.statusCode());
        assertTrue(json(many).getString("words").contains("30 unfinished"), many.body());
        Web other = clerk();
        HttpResponse<String> lengthy = keep(other, key(), 0, "x".repeat(Drafts.LONGEST));
        assertEquals(422, lengthy.statusCode());
        assertTrue(json(lengthy).getString("words").contains("500,000"), lengthy.body());
        assertEquals(400, keep(other, "no-key", 0, "x").statusCode());
        assertEquals(400, keepAt(other, key(), 0, "//evil.example/x.xhtml", "x").statusCode());
        assertEquals(
                400,
                keepAt(other, key(), 0, "/message/compose.xhtml?a=\"onclick", "x")
                        .statusCode());
        assertEquals(400, other.postJson("/draft", "{\"key\":").statusCode());
    }

    @Test
    void oldDraftsShouldBeRemoved() throws Exception {
        Web writer = clerk();
        String old = key();
        String young = key();
        keep(writer, old, 0, "of last month");
        keep(writer, young, 0, "of yesterday");
        Instant now = Instant.now();
        database.change(
                "update draft set changed_at = ? where draft_key = ?",
                now.minus(Drafts.KEPT).minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC),
                old);
        database.change(
                "update draft set changed_at = ? where draft_key = ?",
                now.minus(Drafts.KEPT).plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC),
                young);
        assertTrue(drafts.removeOld() >= 1);
        assertEquals(0, database.number("select count(*) from draft where draft_key = ?", old));
        assertEquals(1, database.number("select count(*) from draft where draft_key = ?", young));
    }
}
