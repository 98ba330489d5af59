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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tracepost.audience.Audiences;
import org.tracepost.company.CompanyProfile;
import org.tracepost.delivery.Dispatch;
import org.tracepost.delivery.MessageControl;
import org.tracepost.delivery.Progress;
import org.tracepost.delivery.SecondRound;
import org.tracepost.message.Addressee;
import org.tracepost.message.Figures;
import org.tracepost.message.Merging;
import org.tracepost.message.Message;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.MessageFilter;
import org.tracepost.message.MessageRow;
import org.tracepost.message.Messages;
import org.tracepost.message.NotReached;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.Status;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.Slice;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.Moments;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;
import org.tracepost.template.TemplatePurpose;

/** Messages: write one to given addresses or to whoever fits, list them, read their recipients, send again. */
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
    private SecondRound secondRound;

    @Inject
    private Audiences audiences;

    @Inject
    private CompanyProfile company;

    @GET
    public PageJson<MessageJson> list(
            @QueryParam("text") String text, @QueryParam("documentId") Long documentId, @BeanParam Paging paging) {
        Slice slice = paging.slice();
        MessageFilter filter = new MessageFilter(text, null, documentId);
        List<MessageRow> rows = messages.list(filter, slice);
        Map<Long, Figures> figures =
                messages.figures(rows.stream().map(MessageRow::id).toList());
        return new PageJson<>(
                rows.stream().map(r -> MessageJson.of(r, figures.get(r.id()))).toList(),
                messages.count(filter),
                slice.offset(),
                slice.limit());
    }

    @GET
    @Path("{id}")
    public MessageJson get(@PathParam("id") long id) {
        Message m = messages.get(id);
        return MessageJson.of(
                new MessageRow(
                        m.getId(),
                        m.getPurpose(),
                        m.getSubject(),
                        m.getLanguage(),
                        m.getDocumentId(),
                        m.getCreatedBy(),
                        m.getCreatedAt(),
                        m.getScheduledAt(),
                        m.isPaused()),
                messages.figures(id));
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
        MessageDraft draft = new MessageDraft(
                TemplatePurpose.MESSAGE,
                language,
                wish.words(),
                Merging.values(language, company.get().details(), "").all(),
                null,
                recipients(wish),
                List.of(),
                key,
                Moments.parse("sendAt", wish.sendAt()));
        WrittenMessage written = dispatch.send(wish.audience() == null ? draft : draft.toChosen(), wish.enclosures());
        return Response.status(written.repeated() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(new WrittenJson(
                        written.messageId(),
                        written.repeated(),
                        written.droppedIds().size()))
                .build();
    }

    /** Those who are named, and everybody who fits. */
    private List<Addressee> recipients(NewMessageJson wish) {
        List<Addressee> all = new ArrayList<>(wish.addressees());
        if (wish.audience() != null) {
            audiences
                    .all(wish.audience().filter())
                    .forEach(m -> all.add(new Addressee(
                            m.customerId(),
                            m.customerName(),
                            m.customerNumber(),
                            m.contactId(),
                            m.name(),
                            m.address())));
            if (all.size() > NewMessageJson.MOST_RECIPIENTS) {
                throw new BadRequest("audience: " + all.size() + " recipients, but at most "
                        + NewMessageJson.MOST_RECIPIENTS + " can be written to at once");
            }
        }
        return all;
    }

    /** Whom a message has not reached and who was not sent it again since, by status. */
    @GET
    @Path("{id}/not-reached")
    public List<NotReachedJson> notReached(@PathParam("id") long id) {
        messages.get(id);
        return secondRound.plan(id).entrySet().stream()
                .map(e -> NotReachedJson.of(e.getKey(), e.getValue()))
                .toList();
    }

    /** Sends it again to those of some statuses. The same Idempotency-Key does it once. */
    @POST
    @Path("{id}/send-again")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sendAgain(
            @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key, SendAgainJson wish) {
        SecondRound.Result result = secondRound.send(id, statuses(wish), wish.alsoHopeless(), key);
        return Response.status(result.repeated() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(new SentAgainToManyJson(
                        id, result.sent(), result.dropped().size(), result.repeated()))
                .build();
    }

    private static List<Status> statuses(SendAgainJson wish) {
        if (wish == null || wish.statuses() == null || wish.statuses().isEmpty()) {
            throw new BadRequest("statuses: give some of " + NotReached.STATUSES);
        }
        return wish.statuses().stream()
                .map(text -> NotReached.STATUSES.stream()
                        .filter(status -> status.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new BadRequest("statuses: '" + text + "' should be one of " + NotReached.STATUSES)))
                .toList();
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

    /**
     * Who of one status was not reached. @param hopeless whose address is at fault and was not corrected. @param
     * blocked who may not be mailed
     */
    public record NotReachedJson(String status, int ready, int corrected, int hopeless, int blocked) {

        static NotReachedJson of(Status status, SecondRound.Group group) {
            return new NotReachedJson(
                    status.name(), group.ready(), group.corrected(), group.hopeless(), group.blocked());
        }
    }

    /** Whom to send it again to. @param alsoHopeless also addresses that are at fault and were not corrected */
    public record SendAgainJson(List<String> statuses, boolean alsoHopeless) {}

    /** What was sent again, or the key had sent again before. */
    public record SentAgainToManyJson(long messageId, int sent, int dropped, boolean repeated) {}

    /** When to send; nothing means now. */
    public record ScheduleJson(String sendAt) {}

    /** Where a message stands on its way to the relay. */
    public record ProgressJson(long recipients, long handedOver, long waiting, String waitsFor, Instant nextDue) {

        static ProgressJson of(Progress p) {
            return new ProgressJson(
                    p.recipients(), p.handedOver(), p.waiting(), p.waitsFor().name(), p.nextDue());
        }
    }

    /**
     * The message that was written, or that the key had written before.
     *
     * @param dropped how many of its new recipients are blocked: they will not be handed over
     */
    public record WrittenJson(long messageId, boolean repeated, int dropped) {}

    /** A message with its figures; a rate is missing where there is nothing to divide by. */
    public record MessageJson(
            long id,
            String purpose,
            String subject,
            String language,
            Long documentId,
            String createdBy,
            Instant createdAt,
            Instant sendAt,
            boolean paused,
            long recipients,
            long arrived,
            long read,
            Double deliveryRate,
            Double openRate,
            long notYetKnown) {

        static MessageJson of(MessageRow r, Figures f) {
            return new MessageJson(
                    r.id(),
                    r.purpose().name(),
                    r.subject(),
                    r.language().toLanguageTag(),
                    r.documentId(),
                    r.createdBy(),
                    r.createdAt(),
                    r.plannedFor(),
                    r.paused(),
                    f == null ? 0 : f.recipients(),
                    f == null ? 0 : f.arrived(),
                    f == null ? 0 : f.read(),
                    f == null ? null : f.deliveryRate().orElse(null),
                    f == null ? null : f.openRate().orElse(null),
                    f == null ? 0 : f.unsettled());
        }
    }
}
