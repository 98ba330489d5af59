package org.tracepost.message.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tracepost.company.CompanyProfile;
import org.tracepost.delivery.Dispatch;
import org.tracepost.delivery.MessageControl;
import org.tracepost.delivery.Progress;
import org.tracepost.message.Figures;
import org.tracepost.message.Merging;
import org.tracepost.message.Message;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.MessageFilter;
import org.tracepost.message.MessageRow;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.Slice;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.Moments;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;
import org.tracepost.template.TemplatePurpose;

/** Messages: write one to given addresses, list them, read their recipients. */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    @Inject
    private Messages messages;
    @Inject
    private Dispatch dispatch;
    @Inject
    private MessageControl control;
    @Inject
    private CompanyProfile company;

    @GET
    public PageJson<MessageJson> list(@QueryParam("text") String text, @QueryParam("documentId") Long documentId, @BeanParam Paging paging) {
        Slice slice = paging.slice();
        MessageFilter filter = new MessageFilter(text, null, documentId);
        List<MessageRow> rows = messages.list(filter, slice);
        Map<Long, Figures> figures = messages.figures(rows.stream().map(MessageRow::id).toList());
        return new PageJson<>(rows.stream().map(r -> MessageJson.of(r, figures.get(r.id()))).toList(), messages.count(filter), slice.offset(), slice.limit());
    }

    @GET
    @Path("{id}")
    public MessageJson get(@PathParam("id") long id) {
        Message m = messages.get(id);
        return MessageJson.of(new MessageRow(m.getId(), m.getPurpose(), m.getSubject(), m.getLanguage(), m.getDocumentId(), m.getCreatedBy(),
                m.getCreatedAt(), m.getScheduledAt(), m.isPaused()), messages.figures(id));
    }

    @GET
    @Path("{id}/recipients")
    public PageJson<RecipientJson> recipients(@PathParam("id") long id, @BeanParam Paging paging) {
        messages.get(id);
        return RecipientsResource.page(messages, RecipientFilter.ofMessage(id), paging.slice());
    }

    /** The same Idempotency-Key gives the same message again instead of a second one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@HeaderParam("Idempotency-Key") String key, NewMessageJson wish) {
        if (wish == null) {
            throw new BadRequest("The body is empty, but should be a message.");
        }
        Locale language = wish.languageOr(company.get().getLanguage());
        MessageDraft draft = new MessageDraft(TemplatePurpose.MESSAGE, language, wish.subject(), wish.text(),
                Merging.values(language, company.get().details(), "").all(), null, wish.addressees(), List.of(), key,
                Moments.parse("sendAt", wish.sendAt()));
        WrittenMessage written = dispatch.send(draft, wish.enclosures());
        return Response.status(written.repeated() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(new WrittenJson(written.messageId(), written.repeated(), written.droppedIds().size())).build();
    }

    /** How far the handing over is, and what the rest waits for. */
    @GET
    @Path("{id}/progress")
    public ProgressJson progress(@PathParam("id") long id) {
        return ProgressJson.of(control.progress(id));
    }

    /** Holds back what is still to be handed over. */
    @POST
    @Path("{id}/pause")
    public ProgressJson pause(@PathParam("id") long id) {
        control.pause(id);
        return progress(id);
    }

    @POST
    @Path("{id}/resume")
    public ProgressJson resume(@PathParam("id") long id) {
        control.resume(id);
        return progress(id);
    }

    /** Cancels what is still to be handed over. */
    @POST
    @Path("{id}/cancel")
    public ProgressJson cancel(@PathParam("id") long id) {
        control.cancel(id);
        return progress(id);
    }

    /** Moves a planned message to another time, or to now. */
    @POST
    @Path("{id}/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    public ProgressJson schedule(@PathParam("id") long id, ScheduleJson wish) {
        Instant time = wish == null ? null : Moments.parse("sendAt", wish.sendAt());
        if (time == null) {
            control.sendNow(id);
        } else {
            control.moveTo(id, time);
        }
        return progress(id);
    }

    /** When to send; nothing means now. */
    public record ScheduleJson(String sendAt) {
    }

    /** Where a message stands on its way to the relay. */
    public record ProgressJson(long recipients, long handedOver, long waiting, String waitsFor, Instant nextDue) {

        static ProgressJson of(Progress p) {
            return new ProgressJson(p.recipients(), p.handedOver(), p.waiting(), p.waitsFor().name(), p.nextDue());
        }
    }

    /**
     * The message that was written, or that the key had written before.
     *
     * @param dropped how many of its new recipients are blocked: they will not be handed over
     */
    public record WrittenJson(long messageId, boolean repeated, int dropped) {
    }

    /** A message with its figures; a rate is missing where there is nothing to divide by. */
    public record MessageJson(long id, String purpose, String subject, String language, Long documentId, String createdBy, Instant createdAt, Instant sendAt,
            boolean paused,
            long recipients, long arrived, long read, Double deliveryRate, Double openRate, long notYetKnown) {

        static MessageJson of(MessageRow r, Figures f) {
            return new MessageJson(r.id(), r.purpose().name(), r.subject(), r.language().toLanguageTag(), r.documentId(), r.createdBy(), r.createdAt(),
                    r.plannedFor(), r.paused(),
                    f == null ? 0 : f.recipients(), f == null ? 0 : f.arrived(), f == null ? 0 : f.read(),
                    f == null ? null : f.deliveryRate().orElse(null), f == null ? null : f.openRate().orElse(null), f == null ? 0 : f.unsettled());
        }
    }
}
