package org.tracepost.suppression.rest;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.Slice;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.Moments;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;
import org.tracepost.suppression.ImportProblem;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.SuppressionExport;
import org.tracepost.suppression.SuppressionFilter;
import org.tracepost.suppression.SuppressionImport;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.SuppressionState;
import org.tracepost.suppression.Suppressions;

/** Addresses that get no e-mail: list them, block and unblock one, import and export all. */
@Path("suppressions")
@Produces(MediaType.APPLICATION_JSON)
public class SuppressionsResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    private Suppressions suppressions;

    @Inject
    private SuppressionImport list;

    @Inject
    private SuppressionExport export;

    @Inject
    private Clock clock;

    @GET
    public PageJson<SuppressionJson> list(
            @QueryParam("text") String text,
            @QueryParam("cause") List<String> causes,
            @QueryParam("state") String state,
            @BeanParam Paging paging) {
        Slice slice = paging.slice();
        SuppressionFilter filter = filter(text, causes, state);
        Instant now = clock.instant();
        return new PageJson<>(
                suppressions.list(filter, slice).stream()
                        .map(row -> SuppressionJson.of(row, now))
                        .toList(),
                suppressions.count(filter),
                slice.offset(),
                slice.limit());
    }

    /** Digits only: WildFly would take "export" for an id. */
    @GET
    @Path("{id: \\d+}")
    public SuppressionJson get(@PathParam("id") long id) {
        return SuppressionJson.of(suppressions.get(id), clock.instant());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(NewSuppressionJson wish) {
        String address = wish == null || wish.address() == null ? "" : wish.address();
        EmailAddress parsed = EmailAddress.parse(address)
                .orElseThrow(() -> new BadRequest("address: '" + address + "' should be an e-mail address"));
        long id = Boolean.TRUE.equals(wish.onlyMessages())
                ? suppressions.unsubscribe(parsed, wish.note())
                : suppressions.add(parsed, wish.note(), Moments.parse("until", wish.until()));
        return Response.status(Response.Status.CREATED).entity(get(id)).build();
    }

    /** Lifts a block; a complaint's only an administrator may, on the page. */
    @POST
    @Path("{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    public SuppressionJson lift(@PathParam("id") long id, LiftJson why) {
        suppressions.lift(id, why == null ? null : why.reason());
        return get(id);
    }

    /** Blocks the addresses of a list, {@code address[,reason][,until]}; days are meant in UTC. */
    @POST
    @Path("import")
    @Consumes({"text/csv", "text/plain"})
    public ImportJson take(byte[] csv) {
        return ImportJson.of(list.read(csv, ZoneOffset.UTC));
    }

    /** The list as CSV, written as it is read. */
    @GET
    @Path("export")
    @Produces(CSV)
    public Response export(
            @QueryParam("text") String text,
            @QueryParam("cause") List<String> causes,
            @QueryParam("state") String state) {
        SuppressionFilter filter = filter(text, causes, state);
        StreamingOutput rows = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            export.write(filter, writer);
            writer.flush();
        };
        return Response.ok(rows, CSV)
                .header("Content-Disposition", "attachment; filename=\"suppressions.csv\"")
                .build();
    }

    private static SuppressionFilter filter(String text, List<String> causes, String state) {
        return new SuppressionFilter(
                text,
                causes.stream()
                        .map(cause -> constant("cause", cause, SuppressionCause.class))
                        .toList(),
                state == null || state.isBlank() ? null : constant("state", state, SuppressionState.class));
    }

    private static <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(
                    field + ": '" + text + "' should be one of " + Arrays.toString(type.getEnumConstants()));
        }
    }

    /** An address to block. @param onlyMessages true: it gets no messages to many, but everything else */
    public record NewSuppressionJson(String address, String note, String until, Boolean onlyMessages) {}

    /** Why a block is lifted. */
    public record LiftJson(String reason) {}

    /** An entry; what does not apply is missing. */
    public record SuppressionJson(
            long id,
            String address,
            String state,
            String cause,
            String reason,
            Instant since,
            Instant until,
            Long recipientId,
            String by,
            String note,
            Instant liftedAt,
            String liftedBy,
            String liftCause,
            String liftReason) {

        static SuppressionJson of(SuppressionRow r, Instant now) {
            return new SuppressionJson(
                    r.id(),
                    r.address(),
                    r.stateAt(now).name(),
                    r.cause().name(),
                    r.reason() == null ? null : r.reason().code(),
                    r.since(),
                    r.until(),
                    r.recipientId(),
                    r.login(),
                    r.note(),
                    r.liftedAt(),
                    r.liftedBy(),
                    r.liftCause() == null ? null : r.liftCause().name(),
                    r.liftReason());
        }
    }

    /** What became of a list. */
    public record ImportJson(int added, int alreadyThere, int badLines, List<ProblemJson> problems) {

        static ImportJson of(SuppressionImport.Result result) {
            return new ImportJson(
                    result.added(),
                    result.there(),
                    result.bad(),
                    result.problems().stream().map(ProblemJson::of).toList());
        }
    }

    /** Why a line was of no use; column 0 is the line as a whole. */
    public record ProblemJson(int line, int column, String problem, String text) {

        static ProblemJson of(ImportProblem p) {
            return new ProblemJson(p.line(), p.column(), p.kind().name(), p.sentence());
        }
    }
}
