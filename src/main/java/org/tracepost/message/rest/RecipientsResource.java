package org.tracepost.message.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.tracepost.delivery.Dispatch;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.Repeats;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.Moments;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;

/** Recipients of all messages: what became of every single e-mail. */
@Path("recipients")
@Produces(MediaType.APPLICATION_JSON)
public class RecipientsResource {

    @Inject
    private Messages messages;

    @Inject
    private Dispatch dispatch;

    @GET
    public PageJson<RecipientJson> list(
            @QueryParam("messageId") Long messageId,
            @QueryParam("documentId") Long documentId,
            @QueryParam("customerId") Long customerId,
            @QueryParam("text") String text,
            @QueryParam("status") List<String> statuses,
            @QueryParam("since") String since,
            @QueryParam("until") String until,
            @QueryParam("sender") String sender,
            @BeanParam Paging paging) {
        RecipientFilter filter = new RecipientFilter(
                messageId,
                documentId,
                customerId,
                text,
                statuses.stream().map(RecipientsResource::status).toList(),
                Moments.parse("since", since),
                Moments.parse("until", until),
                null,
                sender);
        return page(messages, filter, paging.slice());
    }

    @GET
    @Path("{id}")
    public RecipientJson get(@PathParam("id") long id) {
        return RecipientJson.of(messages.getRecipientRow(id), messages.events(id));
    }

    /**
     * Sends the same message to the same person once more, as a new recipient. The same Idempotency-Key gives the same
     * new recipient again.
     */
    @POST
    @Path("{id}/send-again")
    public Response sendAgain(@PathParam("id") long id, @HeaderParam("Idempotency-Key") String key) {
        Repeats.Repeat again = dispatch.sendAgain(id, key);
        return Response.status(again.repeated() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(new SentAgainJson(again.recipientId(), again.messageId(), again.repeated(), again.dropped()))
                .build();
    }

    /**
     * The recipient that was written, or that the key had written before.
     *
     * @param dropped its address is blocked: it will not be handed over
     */
    public record SentAgainJson(long recipientId, long messageId, boolean repeated, boolean dropped) {}

    static PageJson<RecipientJson> page(Messages messages, RecipientFilter filter, Slice slice) {
        return new PageJson<>(
                messages.recipients(filter, slice).stream()
                        .map(r -> RecipientJson.of(r, null))
                        .toList(),
                messages.countRecipients(filter),
                slice.offset(),
                slice.limit());
    }

    private static Status status(String text) {
        try {
            return Status.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("status: '" + text + "' should be one of " + List.of(Status.values()));
        }
    }
}
