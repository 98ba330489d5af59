package org.tracepost.document.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.tracepost.delivery.PaymentDesk;
import org.tracepost.delivery.Telling;
import org.tracepost.document.ChargeDraft;
import org.tracepost.document.Charges;
import org.tracepost.document.Documents;
import org.tracepost.document.FailedCharge;

/** Charges for a subscription that failed, as a payment service reports them. */
@Path("documents/{id}/failed-charges")
@Produces(MediaType.APPLICATION_JSON)
public class FailedChargesResource {

    @Inject
    private Documents documents;

    @Inject
    private Charges charges;

    @Inject
    private PaymentDesk desk;

    /** Newest first. */
    @GET
    public List<FailedChargeJson> list(@PathParam("id") long id) {
        Currency currency = documents.get(id).currency();
        return charges.of(id).stream()
                .map(charge -> FailedChargeJson.of(charge, currency))
                .toList();
    }

    /** The same Idempotency-Key gives the same report again instead of a second one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(
            @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key, NewFailedChargeJson given) {
        NewFailedChargeJson g = Given.body(given);
        Telling telling = Boolean.FALSE.equals(g.tellCustomer())
                ? Telling.NOT
                : new Telling(
                        true, g.contactIds(), Given.language(g.language()), g.attachPdf() == null || g.attachPdf());
        PaymentDesk.Reported reported = desk.reportFailed(
                new ChargeDraft(
                        id,
                        Given.day("failedOn", g.failedOn()),
                        g.amount(),
                        g.reason(),
                        Given.day("retryOn", g.retryOn()),
                        Given.key(key)),
                telling);
        return Response.status(reported.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .entity(new ReportedJson(
                        FailedChargeJson.of(reported.charge(), documents.get(id).currency()),
                        reported.repeated(),
                        documents.get(id).getState().name(),
                        ToldJson.of(reported.told())))
                .build();
    }

    /** A later charge went through: what failed before is settled. */
    @POST
    @Path("settle")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<FailedChargeJson> settle(@PathParam("id") long id, SettledJson given) {
        desk.reportSucceeded(id, given == null ? null : Given.day("succeededOn", given.succeededOn()));
        return list(id);
    }

    /**
     * A failed charge to report; everything may be left out.
     *
     * @param failedOn default: today
     * @param amount default: what the subscription comes to
     * @param tellCustomer default: true
     */
    public record NewFailedChargeJson(
            String failedOn,
            BigDecimal amount,
            String reason,
            String retryOn,
            Boolean tellCustomer,
            List<Long> contactIds,
            String language,
            Boolean attachPdf) {}

    /** @param succeededOn default: today */
    public record SettledJson(String succeededOn) {}

    /** A charge that failed; the settled fields are missing until a later one went through. */
    public record FailedChargeJson(
            long id,
            long documentId,
            LocalDate failedOn,
            BigDecimal amount,
            String currency,
            String reason,
            LocalDate retryOn,
            String reportedBy,
            Instant reportedAt,
            Long messageId,
            LocalDate settledOn,
            String settledBy) {

        static FailedChargeJson of(FailedCharge c, Currency currency) {
            return new FailedChargeJson(
                    c.getId(),
                    c.getDocumentId(),
                    c.getFailedOn(),
                    c.getAmount().setScale(Math.max(0, currency.getDefaultFractionDigits())),
                    currency.getCurrencyCode(),
                    c.getReason(),
                    c.getRetryOn(),
                    c.getReportedBy(),
                    c.getReportedAt(),
                    c.messageId().orElse(null),
                    c.getSettledOn(),
                    c.getSettledBy());
        }
    }

    /** A report, how the subscription stands, and whether the customer is told. */
    public record ReportedJson(FailedChargeJson failedCharge, boolean repeated, String state, ToldJson email) {}
}
