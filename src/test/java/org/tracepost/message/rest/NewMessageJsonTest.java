package org.tracepost.message.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tracepost.message.Enclosure;
import org.tracepost.message.rest.NewMessageJson.ToJson;
import org.tracepost.platform.rest.BadRequest;

class NewMessageJsonTest {

    private static final String PDF = Base64.getEncoder().encodeToString(new byte[] {'%', 'P', 'D', 'F'});

    @Test
    void addresseesShouldTakeAsManyAsAreAllowedAndNoMore() {
        List<ToJson> most =
                Collections.nCopies(NewMessageJson.MOST_RECIPIENTS, new ToJson("jan@example.org", null, null));
        assertEquals(NewMessageJson.MOST_RECIPIENTS, to(most).addressees().size());
        List<ToJson> oneMore =
                Collections.nCopies(NewMessageJson.MOST_RECIPIENTS + 1, new ToJson("jan@example.org", null, null));
        assertEquals(
                "to: give 1 to 100000 recipients", refusal(() -> to(oneMore).addressees()));
        assertEquals(
                "to: give 1 to 100000 recipients", refusal(() -> to(List.of()).addressees()));
    }

    @Test
    void addresseesShouldNameThePlaceOfAMistake() {
        ToJson good = new ToJson("jan@example.org", "Jan", null);
        assertEquals("to[1].address: 'nobody' is no e-mail address", refusal(() -> to(List.of(
                        good, new ToJson("nobody", null, null)))
                .addressees()));
        assertEquals("to[0].name is longer than 200 characters", refusal(() -> to(List.of(
                        new ToJson("a@example.org", "x".repeat(201), null)))
                .addressees()));
        assertTrue(
                refusal(() -> to(Collections.singletonList(null)).addressees()).startsWith("to[0]"));
    }

    @Test
    void languageShouldBeTheUsualOneWhenNoneIsWanted() {
        assertEquals(
                Locale.GERMAN,
                new NewMessageJson(null, null, null, null, null, null, null, null).languageOr(Locale.GERMAN));
        assertEquals(
                Locale.forLanguageTag("pl"),
                new NewMessageJson(null, null, "pl", null, null, null, null, null).languageOr(Locale.GERMAN));
        assertTrue(refusal(() ->
                        new NewMessageJson(null, null, "!!", null, null, null, null, null).languageOr(Locale.GERMAN))
                .startsWith("language: '!!'"));
    }

    @Test
    void enclosuresShouldHaveTheBytes() {
        List<Enclosure> files = attach(
                        new AttachmentJson("a.pdf", "Application/PDF", PDF), new AttachmentJson("b", null, PDF))
                .enclosures();
        assertEquals(List.of("a.pdf", "b"), files.stream().map(Enclosure::name).toList());
        assertEquals(
                List.of("application/pdf", "application/octet-stream"),
                files.stream().map(Enclosure::mediaType).toList());
        assertArrayEquals(new byte[] {'%', 'P', 'D', 'F'}, files.get(0).content());
        assertEquals(List.of(), new NewMessageJson(null, null, null, null, null, null, null, null).enclosures());
    }

    @Test
    void enclosuresShouldNameTheFieldOfAMistake() {
        AttachmentJson good = new AttachmentJson("a.pdf", null, PDF);
        assertTrue(
                refusal(() -> attach(good, new AttachmentJson(" ", null, PDF)).enclosures())
                        .startsWith("attachments[1].name:"));
        assertTrue(
                refusal(() -> attach(new AttachmentJson("a", null, "no*base64")).enclosures())
                        .startsWith("attachments[0].content is not Base64"));
        assertTrue(refusal(() -> attach(new AttachmentJson("a", null, null)).enclosures())
                .startsWith("attachments[0].content is empty"));
        for (String type : List.of("multipart/mixed", "message/rfc822", "pdf", "text/plain\r\nBcc: x@example.org")) {
            assertTrue(
                    refusal(() -> attach(new AttachmentJson("a", type, PDF)).enclosures())
                            .startsWith("attachments[0].mediaType: '"),
                    type);
        }
        assertEquals("attachments: at most 20 files", refusal(() -> attach(
                        Collections.nCopies(21, good).toArray(AttachmentJson[]::new))
                .enclosures()));
    }

    @Test
    void enclosuresShouldBeBoundedTogether() {
        String half = Base64.getEncoder().encodeToString(new byte[AttachmentJson.MOST_BYTES / 2]);
        assertEquals(
                2,
                attach(new AttachmentJson("a", null, half), new AttachmentJson("b", null, half))
                        .enclosures()
                        .size());
        assertEquals("attachments[2].content: all attachments together are larger than 20 MB", refusal(() -> attach(
                        new AttachmentJson("a", null, half),
                        new AttachmentJson("b", null, half),
                        new AttachmentJson("c", null, PDF))
                .enclosures()));
    }

    private static NewMessageJson to(List<ToJson> to) {
        return new NewMessageJson(to, null, null, "s", "t", null, null, null);
    }

    private static NewMessageJson attach(AttachmentJson... files) {
        return new NewMessageJson(null, null, null, "s", "t", null, List.of(files), null);
    }

    private static String refusal(Runnable what) {
        return assertThrows(BadRequest.class, what::run).getMessage();
    }
}
