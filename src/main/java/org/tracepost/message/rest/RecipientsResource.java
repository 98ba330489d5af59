package org.tracepost.message.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;

/** Recipients of all messages: what became of every single e-mail. */
@Path("recipients")
@Produces(MediaType.APPLICATION_JSON)
public class RecipientsResource {

    @Inject
    private Messages messages;

    @GET
    public PageJson<RecipientJson> list(@QueryParam("messageId") Long messageId, @QueryParam("documentId") Long documentId,
            @QueryParam("customerId") Long customerId, @QueryParam("text") String text, @QueryParam("status") List<String> statuses,
            @BeanParam Paging paging) {
        RecipientFilter filter = new RecipientFilter(messageId, documentId, customerId, text, statuses.stream().map(RecipientsResource::status).toList());
        return page(messages, filter, paging.slice());
    }

    @GET
    @Path("{id}")
    public RecipientJson get(@PathParam("id") long id) {
        return RecipientJson.of(messages.getRecipientRow(id), messages.events(id));
    }

    static PageJson<RecipientJson> page(Messages messages, RecipientFilter filter, Slice slice) {
        return new PageJson<>(messages.recipients(filter, slice).stream().map(r -> RecipientJson.of(r, null)).toList(),
                messages.countRecipients(filter), slice.offset(), slice.limit());
    }

    private static Status status(String text) {
        try {
            return Status.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("status: '" + text + "' should be one of " + List.of(Status.values()));
        }
    }
}
