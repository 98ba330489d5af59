package org.tracepost.document.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.tracepost.document.DocumentAnswer;
import org.tracepost.document.DocumentAnswers;
import org.tracepost.document.Documents;

/** What the customer answered to a document. Only the customer can, on the online copy. */
@Path("documents/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
public class AnswersResource {

    @Inject
    private Documents documents;

    @Inject
    private DocumentAnswers answers;

    /** Newest first; mostly there is one. */
    @GET
    public List<AnswerJson> list(@PathParam("id") long id) {
        documents.get(id);
        return answers.list(id).stream().map(AnswerJson::of).toList();
    }

    /**
     * An answer.
     *
     * @param decision ACCEPTED, SIGNED or DECLINED
     * @param role may be missing
     * @param words may be missing
     * @param email the address that the link was sent to
     * @param address the network address: full for a signature, otherwise shortened
     * @param pdfSha256 the fingerprint of the PDF that was shown
     */
    public record AnswerJson(
            long id,
            String decision,
            Instant at,
            String name,
            String role,
            String words,
            long recipientId,
            String email,
            String address,
            String program,
            String pdfSha256) {

        static AnswerJson of(DocumentAnswer a) {
            return new AnswerJson(
                    a.getId(),
                    a.getDecision().name(),
                    a.getAt(),
                    a.getName(),
                    a.role().orElse(null),
                    a.words().orElse(null),
                    a.getRecipientId(),
                    a.getEmail(),
                    a.getAddress(),
                    a.getProgram(),
                    a.getPdfSha256());
        }
    }
}
