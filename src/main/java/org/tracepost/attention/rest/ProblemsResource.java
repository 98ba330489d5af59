package org.tracepost.attention.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tracepost.attention.AddressCorrection;
import org.tracepost.attention.AddressCorrection.Corrected;
import org.tracepost.attention.AddressCorrection.Unreached;
import org.tracepost.attention.Attention;
import org.tracepost.attention.Handling;
import org.tracepost.attention.ProblemDesk;
import org.tracepost.platform.Slice;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;

/**
 * What needs somebody, and what a program may do about it in a clerk's stead. A problem is named by the recipient that
 * speaks for it.
 */
@Path("problems")
@Produces(MediaType.APPLICATION_JSON)
public class ProblemsResource {

    private static final int LONGEST_NOTE = 500;

    @Inject
    private Attention attention;

    @Inject
    private AddressCorrection corrections;

    @Inject
    private ProblemDesk desk;

    /** Worst first; the list cannot be sorted otherwise. */
    @GET
    public PageJson<ProblemJson> list(@BeanParam Paging paging) {
        Slice slice = paging.slice();
        Attention.Page page = attention.page(slice);
        return new PageJson<>(
                page.problems().stream().map(ProblemJson::of).toList(), page.all(), slice.offset(), slice.limit());
    }

    /** What is the matter with one e-mail, on the list or not. */
    @GET
    @Path("{recipientId}")
    public ProblemJson get(@PathParam("recipientId") long recipientId) {
        return ProblemJson.of(attention.of(recipientId));
    }

    /** All that did not reach the same person: what {@link #correct} sends again when it is not told. */
    @GET
    @Path("{recipientId}/unreached")
    public List<UnreachedJson> unreached(@PathParam("recipientId") long recipientId) {
        return corrections.unreached(recipientId).stream()
                .map(UnreachedJson::of)
                .toList();
    }

    /** It is settled without another e-mail. */
    @POST
    @Path("{recipientId}/handled")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response handled(@PathParam("recipientId") long recipientId, HandledJson wish) {
        if (wish == null || wish.how() == null) {
            throw new BadRequest("how: give one of " + List.of(Handling.values()));
        }
        if (wish.note() != null && wish.note().length() > LONGEST_NOTE) {
            throw new BadRequest("note is longer than " + LONGEST_NOTE + " characters");
        }
        desk.handle(recipientId, handling(wish.how()), wish.note());
        return Response.noContent().build();
    }

    /** Corrects the contact's address and sends again. The same Idempotency-Key sends each e-mail once. */
    @POST
    @Path("{recipientId}/correct")
    @Consumes(MediaType.APPLICATION_JSON)
    public CorrectedJson correct(
            @PathParam("recipientId") long recipientId,
            @HeaderParam("Idempotency-Key") String key,
            CorrectionJson wish) {
        if (wish == null || wish.address() == null) {
            throw new BadRequest("address: give the right e-mail address");
        }
        List<Long> again = wish.recipientIds() == null
                ? corrections.unreached(recipientId).stream()
                        .map(u -> u.mail().id())
                        .toList()
                : wish.recipientIds();
        return CorrectedJson.of(corrections.correct(recipientId, wish.address(), again, key));
    }

    /** Plans to send it again in two days. */
    @POST
    @Path("{recipientId}/try-later")
    public PlannedJson tryLater(
            @PathParam("recipientId") long recipientId, @HeaderParam("Idempotency-Key") String key) {
        return new PlannedJson(desk.tryLater(recipientId, key).due());
    }

    private static Handling handling(String how) {
        return Arrays.stream(Handling.values())
                .filter(h -> h.name().equals(how.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadRequest("how: '" + how + "' should be one of " + List.of(Handling.values())));
    }

    /** @param how LETTER, PHONE, OTHER or NO_PROBLEM */
    public record HandledJson(String how, String note) {}

    /** @param recipientIds what to send again; null: all that did not reach this person */
    public record CorrectionJson(String address, List<Long> recipientIds) {}

    /** When it is sent again. */
    public record PlannedJson(Instant plannedFor) {}

    /** An e-mail that did not reach a person. */
    public record UnreachedJson(
            long recipientId, long messageId, String status, String reason, ProblemJson.DocumentJson document) {

        static UnreachedJson of(Unreached u) {
            return new UnreachedJson(
                    u.mail().id(),
                    u.mail().messageId(),
                    u.mail().status().name(),
                    u.mail().reason() == null ? null : u.mail().reason().code(),
                    u.due() == null
                            ? null
                            : new ProblemJson.DocumentJson(
                                    u.due().documentId(),
                                    u.due().kind().name(),
                                    u.due().number(),
                                    u.due().payable(),
                                    u.due().currency(),
                                    u.due().dueOn(),
                                    u.overdue()));
        }
    }

    /** What was done. */
    public record CorrectedJson(String address, Long contactId, List<SentJson> sent, boolean blockLifted) {

        static CorrectedJson of(Corrected c) {
            return new CorrectedJson(
                    c.address().toString(),
                    c.contact(),
                    c.sent().stream()
                            .map(s -> new SentJson(s.recipientId(), s.messageId(), s.repeated(), s.dropped()))
                            .toList(),
                    c.lifted());
        }
    }

    /**
     * A new recipient, or the one that the key had written before. @param dropped its address is blocked: it will not
     * be handed over
     */
    public record SentJson(long recipientId, long messageId, boolean repeated, boolean dropped) {}
}
