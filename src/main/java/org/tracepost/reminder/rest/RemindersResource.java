package org.tracepost.reminder.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tracepost.message.Status;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Slice;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;
import org.tracepost.reminder.HistoryFilter;
import org.tracepost.reminder.PlanFilter;
import org.tracepost.reminder.PlannedReminder;
import org.tracepost.reminder.ReminderDesk;
import org.tracepost.reminder.ReminderHistory;
import org.tracepost.reminder.ReminderPlan;
import org.tracepost.reminder.ReminderRow;
import org.tracepost.reminder.Verdict;

/** What the timers would send, what they sent, and a word about one document's reminders. */
@Path("reminders")
@Produces(MediaType.APPLICATION_JSON)
public class RemindersResource {

    @Inject
    private ReminderPlan plan;

    @Inject
    private ReminderHistory history;

    @Inject
    private ReminderDesk desk;

    /** @param span TODAY, TOMORROW, FORTNIGHT (usual) or ASK */
    @GET
    public PageJson<PlannedJson> list(
            @QueryParam("span") String span, @QueryParam("q") String text, @BeanParam Paging paging) {
        PlanFilter filter = new PlanFilter(span(span), null, text);
        Slice slice = paging.slice();
        ReminderPlan.Page page = plan.page(filter, slice);
        return new PageJson<>(
                page.reminders().stream().map(PlannedJson::of).toList(), page.all(), slice.offset(), slice.limit());
    }

    /** Newest first. */
    @GET
    @Path("history")
    public PageJson<DoneJson> history(@QueryParam("documentId") Long documentId, @BeanParam Paging paging) {
        HistoryFilter filter = new HistoryFilter(documentId, null, null);
        Slice slice = paging.slice();
        return new PageJson<>(
                history.list(filter, slice).stream().map(DoneJson::of).toList(),
                history.count(filter),
                slice.offset(),
                slice.limit());
    }

    /** What comes next for a document, and why. */
    @GET
    @Path("documents/{id}")
    public PlannedJson next(@PathParam("id") long id) {
        return desk.next(id).map(PlannedJson::of).orElseThrow(() -> new NotFound("document", id));
    }

    /** No reminders until the end of a day, or for good. */
    @POST
    @Path("documents/{id}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response pause(@PathParam("id") long id, PauseJson wish) {
        desk.pause(id, wish == null || wish.until() == null ? null : day(wish.until()));
        return Response.noContent().build();
    }

    @POST
    @Path("documents/{id}/resume")
    public Response resume(@PathParam("id") long id) {
        desk.resume(id);
        return Response.noContent().build();
    }

    /** Sends the next reminder now; at most one a day. */
    @POST
    @Path("documents/{id}/send")
    public SentJson send(@PathParam("id") long id) {
        Verdict verdict = desk.remindNow(id);
        return new SentJson(verdict.reason().name(), addresses(verdict));
    }

    private static PlanFilter.Span span(String name) {
        return name == null
                ? PlanFilter.Span.FORTNIGHT
                : Arrays.stream(PlanFilter.Span.values())
                        .filter(s -> s.name().equals(name.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest(
                                "span: '" + name + "' should be one of " + List.of(PlanFilter.Span.values())));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequest("until: '" + text + "' should be a day such as 2026-12-31");
        }
    }

    private static List<String> addresses(Verdict verdict) {
        return verdict.to().stream().map(c -> c.address().toString()).toList();
    }

    /** @param until the last day without reminders; null: for good */
    public record PauseJson(String until) {}

    /** @param reason DOCUMENT_TO_OTHER: the document itself was sent, because it had reached nobody */
    public record SentJson(String reason, List<String> to) {}

    /** @param step null: there is none to come. @param at when it would go out */
    public record PlannedJson(
            long documentId,
            String kind,
            String number,
            String customer,
            Integer step,
            LocalDate day,
            Instant at,
            String decision,
            String reason,
            List<String> to) {

        static PlannedJson of(PlannedReminder p) {
            return new PlannedJson(
                    p.facts().id(),
                    p.facts().kind().name(),
                    p.facts().number(),
                    p.facts().customerName(),
                    p.step() == null ? null : p.step().number(),
                    p.day(),
                    p.at(),
                    p.verdict().decision().name(),
                    p.verdict().reason().name(),
                    addresses(p.verdict()));
        }
    }

    /** @param step below 0: the document itself was sent */
    public record DoneJson(
            long documentId,
            String kind,
            String number,
            int step,
            LocalDate deadline,
            String outcome,
            String reason,
            Instant at,
            String by,
            Long messageId,
            Long invoiceId,
            List<String> statuses) {

        static DoneJson of(ReminderRow r) {
            return new DoneJson(
                    r.documentId(),
                    r.kind().name(),
                    r.number(),
                    r.step(),
                    r.deadline(),
                    r.outcome().name(),
                    r.reason() == null ? null : r.reason().name(),
                    r.doneAt(),
                    r.doneBy(),
                    r.messageId(),
                    r.invoiceId(),
                    r.statuses().stream().map(Status::name).toList());
        }
    }
}
