package org.tracepost.intake.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.tracepost.intake.ImportItem;
import org.tracepost.intake.Intake;
import org.tracepost.platform.rest.BadRequest;

/** Takes files in as they are: the body is the file, the query parameter {@code name} its name. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final int LARGEST = 50 * 1024 * 1024;

    @Inject
    private Intake intake;

    /** @param dryRun true: says what would be done and stores nothing */
    @POST
    public ResultJson take(
            @QueryParam("name") String name,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream body)
            throws IOException {
        if (name == null || name.isBlank()) {
            throw new BadRequest("name: give the file's name as a query parameter, e.g. ?name=invoice.xml");
        }
        byte[] content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new BadRequest("The body is larger than " + LARGEST / 1024 / 1024 + " MB.");
        }
        List<ImportItem> items = dryRun ? intake.preview(name, content) : intake.take(name, content);
        return new ResultJson(dryRun, items.stream().map(ItemJson::of).toList());
    }

    /** One item for each file of a zip and each line of a list. */
    public record ResultJson(boolean dryRun, List<ItemJson> items) {}

    /** What became, or would become, of one file or line. */
    public record ItemJson(
            String source,
            String kind,
            String outcome,
            String number,
            String customer,
            String email,
            Long documentId,
            Long customerId,
            String problem) {

        static ItemJson of(ImportItem i) {
            return new ItemJson(
                    i.source(),
                    i.kind().name(),
                    i.outcome().name(),
                    i.number(),
                    i.customer(),
                    i.email(),
                    i.documentId().orElse(null),
                    i.customerId().orElse(null),
                    i.problem().map(ImportItem.Trouble::english).orElse(null));
        }
    }
}
