package org.tracepost.bounce.rest;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tracepost.bounce.BounceReport.Kind;
import org.tracepost.bounce.BounceReports;
import org.tracepost.bounce.Doubt;
import org.tracepost.bounce.DoubtCount;
import org.tracepost.bounce.ReadAgain;
import org.tracepost.bounce.ReportDesk;
import org.tracepost.bounce.ReportFilter;
import org.tracepost.bounce.ReportFilter.Standing;
import org.tracepost.mail.FailureReason;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Slice;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.Moments;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;

/** What came to the bounce mailbox: every report, whose it is, and what one decides about those that fit no e-mail. */
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    private static final int MOST_AT_ONCE = 1000;

    @Inject
    private BounceReports reports;

    @Inject
    private ReportDesk desk;

    @Inject
    private ReadAgain readAgain;

    /** @param standing OPEN unless it is given */
    @GET
    public PageJson<ReportJson> list(
            @QueryParam("standing") String standing,
            @QueryParam("kind") String kind,
            @QueryParam("doubt") String doubt,
            @QueryParam("text") String text,
            @QueryParam("since") String since,
            @BeanParam Paging paging) {
        Standing which = one("standing", Standing.class, standing);
        ReportFilter filter = new ReportFilter(
                which == null ? Standing.OPEN : which,
                one("kind", Kind.class, kind),
                one("doubt", Doubt.class, doubt),
                text,
                Moments.parse("since", since));
        Slice slice = paging.slice();
        return new PageJson<>(
                reports.list(filter, slice).stream().map(ReportJson::of).toList(),
                reports.count(filter),
                slice.offset(),
                slice.limit());
    }

    /** How many reports changed nothing, by why. */
    @GET
    @Path("doubts")
    public List<DoubtCount> doubts() {
        return reports.doubts();
    }

    @GET
    @Path("{id}")
    public ReportJson get(@PathParam("id") long id) {
        return Stream.ofNullable(reports.rows(List.of(id)).get(id))
                .findFirst()
                .map(ReportJson::of)
                .orElseThrow(() -> new NotFound("report", id));
    }

    /** Byte by byte, as evidence. */
    @GET
    @Path("{id}/raw")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response raw(@PathParam("id") long id) {
        return Response.ok(reports.get(id).getRaw())
                .header("Content-Disposition", "attachment; filename=\"report-" + id + ".eml\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** E-mails that it may be about, best first. */
    @GET
    @Path("{id}/candidates")
    public List<CandidateJson> candidates(@PathParam("id") long id) {
        return desk.candidates(id).stream().map(CandidateJson::of).toList();
    }

    /** The report is about this recipient: what it says is recorded. */
    @POST
    @Path("{id}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReportJson assign(@PathParam("id") long id, AssignJson wish) {
        if (wish == null || wish.recipientId() == null) {
            throw new BadRequest("recipientId: is missing");
        }
        desk.assign(id, wish.recipientId(), one("reason", FailureReason.class, wish.reason()));
        return get(id);
    }

    /** These reports are about no e-mail of ours. */
    @POST
    @Path("dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    public DismissedJson dismiss(DismissJson wish) {
        if (wish == null
                || wish.ids() == null
                || wish.ids().isEmpty()
                || wish.ids().size() > MOST_AT_ONCE
                || wish.ids().contains(null)) {
            throw new BadRequest("ids: give 1 to " + MOST_AT_ONCE + " reports");
        }
        return new DismissedJson(desk.dismiss(wish.ids(), wish.note()));
    }

    /** What reading it again by the rules of this version would change. */
    @GET
    @Path("{id}/read-again")
    public ChangeJson lookAgain(@PathParam("id") long id) {
        return ChangeJson.of(readAgain.look(id));
    }

    /** Reads it again and records what changes; a second time there is nothing to record. */
    @POST
    @Path("{id}/read-again")
    public ChangeJson readAgain(@PathParam("id") long id) {
        return ChangeJson.of(readAgain.apply(id));
    }

    private static <E extends Enum<E>> E one(String field, Class<E> type, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(
                    field + ": '" + text + "' should be one of " + Arrays.toString(type.getEnumConstants()));
        }
    }

    /**
     * @param reason why it failed, for a report that Tracepost does not understand; missing: it is an answer, no
     *     failure
     */
    public record AssignJson(Long recipientId, String reason) {}

    /** Reports to set aside, and why. */
    public record DismissJson(List<Long> ids, String note) {}

    /** How many were still open. */
    public record DismissedJson(int dismissed) {}
}
