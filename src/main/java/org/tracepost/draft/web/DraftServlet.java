package org.tracepost.draft.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.CharBuffer;
import org.tracepost.draft.DraftFields;
import org.tracepost.draft.DraftPlace;
import org.tracepost.draft.Drafts;
import org.tracepost.draft.Kept;
import org.tracepost.draft.Written;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;

/**
 * Keeps what is being written: {@code POST /draft} by {@code js/drafts.js}. Beside Faces, because a page whose view has
 * expired keeps its words all the same, and a half-typed number is no mistake yet. Only JSON is taken, which no form of
 * another site can send.
 *
 * <p>200 {@code {version, words}}; 409 {@code {key, done}} when it is done or went on elsewhere; 422 {@code {words}}
 * when it is refused.
 */
@WebServlet("/draft")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = Drafts.LONGEST + 10_000;
    private static final int UNPROCESSABLE = 422;
    private static final String JSON = "application/json";

    @Inject
    private Drafts drafts;

    @Inject
    private Page page;

    @Inject
    private Format format;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentType() == null || !request.getContentType().startsWith(JSON)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            Kept kept = drafts.keep(read(request));
            if (kept.isElsewhere()) {
                answer(
                        response,
                        HttpServletResponse.SC_CONFLICT,
                        Json.createObjectBuilder().add("key", kept.key()).add("done", kept.done()));
            } else {
                answer(
                        response,
                        HttpServletResponse.SC_OK,
                        Json.createObjectBuilder()
                                .add("version", kept.version())
                                .add("words", page.text("draft.kept", format.moment(kept.at()))));
            }
        } catch (Refusal refused) {
            answer(
                    response,
                    UNPROCESSABLE,
                    Json.createObjectBuilder().add("words", page.text(refused.key(), refused.arguments())));
        } catch (JsonException | IllegalArgumentException | ClassCastException | NullPointerException notOurs) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static Written read(HttpServletRequest request) throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(body(request)))) {
            JsonObject json = reader.readObject();
            JsonObject fields = json.getJsonObject("fields");
            DraftFields.of(fields);
            return new Written(
                    json.getString("key"),
                    json.getInt("version"),
                    json.getString("from", null),
                    new DraftPlace(json.getString("address"), json.getString("label")),
                    json.getString("title", null),
                    fields.toString());
        }
    }

    /** @throws Refusal when it is longer than any draft may be */
    private static String body(HttpServletRequest request) throws IOException {
        CharBuffer text = CharBuffer.allocate(LARGEST + 1);
        try (Reader reader = request.getReader()) {
            while (text.hasRemaining() && reader.read(text) >= 0) {
                // until it is whole, or too long
            }
        }
        if (!text.hasRemaining()) {
            throw new Refusal("refusal.draft_long", Drafts.LONGEST);
        }
        return text.flip().toString();
    }

    private static void answer(HttpServletResponse response, int status, JsonObjectBuilder json) throws IOException {
        response.setStatus(status);
        response.setContentType(JSON);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.build().toString());
    }
}
