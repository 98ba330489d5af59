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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tracepost.delivery.PaymentDesk;
import org.tracepost.delivery.Telling;
import org.tracepost.delivery.Told;
import org.tracepost.document.Document;
import org.tracepost.document.Documents;
import org.tracepost.document.Payment;
import org.tracepost.document.PaymentDraft;
import org.tracepost.document.PaymentMethod;
import org.tracepost.document.PaymentType;
import org.tracepost.document.Payments;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.rest.BadRequest;

/** The money that came in for an invoice, or went out for a credit note. */
@Path("documents/{id}/payments")
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    @Inject
    private Documents documents;

    @Inject
    private Payments payments;

    @Inject
    private PaymentDesk desk;

    /** In the order in which they were recorded. */
    @GET
    public List<PaymentJson> list(@PathParam("id") long id) {
        return PaymentJson.all(payments.of(id), documents.get(id).currency());
    }

    /** The same Idempotency-Key gives the same payment again instead of a second one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(@PathParam("id") long id, @HeaderParam("Idempotency-Key") String key, NewPaymentJson given) {
        NewPaymentJson g = Given.body(given);
        Telling telling = Boolean.TRUE.equals(g.sendReceipt())
                ? new Telling(true, g.contactIds(), Given.language(g.language()), attach(g.attachPdf()))
                : Telling.NOT;
        PaymentDesk.Recorded recorded = desk.record(
                new PaymentDraft(
                        id,
                        Given.constant("type", g.type(), PaymentType.class),
                        g.amount(),
                        Given.day("receivedOn", g.receivedOn()),
                        Given.constant("method", g.method(), PaymentMethod.class),
                        g.reference(),
                        g.note(),
                        Given.key(key)),
                telling);
        return answer(recorded.payment(), recorded.repeated(), recorded.told());
    }

    /** Takes a wrong entry back. */
    @POST
    @Path("{paymentId}/reverse")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reverse(@PathParam("id") long id, @PathParam("paymentId") long paymentId, ReasonJson why) {
        of(id, paymentId);
        return answer(payments.reverse(paymentId, why == null ? null : why.reason()), false, null);
    }

    /**
     * Sends the receipt. One that was sent is sent again only where that is asked for; once for each Idempotency-Key.
     */
    @POST
    @Path("{paymentId}/receipt")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response receipt(
            @PathParam("id") long id,
            @PathParam("paymentId") long paymentId,
            @HeaderParam("Idempotency-Key") String key,
            TellingJson how) {
        of(id, paymentId);
        TellingJson h = how == null ? TellingJson.USUAL : how;
        Told told = desk.sendReceipt(
                paymentId,
                new Telling(true, h.contactIds(), Given.language(h.language()), attach(h.attachPdf())),
                Boolean.TRUE.equals(h.again())
                        ? Optional.ofNullable(Given.key(key))
                                .orElseGet(() -> UUID.randomUUID().toString())
                        : null);
        return Response.status(told.outcome() == Told.Outcome.WRITTEN ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(ToldJson.of(told))
                .build();
    }

    /** Sets what is left of a credit note off against an open invoice. */
    @POST
    @Path("set-off")
    @Consumes(MediaType.APPLICATION_JSON)
    public DocumentJson setOff(@PathParam("id") long id, SetOffJson given) {
        if (Given.body(given).invoiceId() == null) {
            throw new BadRequest("invoiceId is missing");
        }
        payments.setOff(id, given.invoiceId());
        Document document = documents.get(id);
        return DocumentJson.of(document, documents.today(), documents.isWaitingForAddress(document));
    }

    private Payment of(long id, long paymentId) {
        Payment payment = payments.get(paymentId);
        if (payment.getDocumentId() != id) {
            throw new NotFound("payment", paymentId);
        }
        return payment;
    }

    private Response answer(Payment payment, boolean repeated, Told told) {
        Document document = documents.get(payment.getDocumentId());
        PaymentJson json = PaymentJson.all(payments.of(document.getId()), document.currency()).stream()
                .filter(p -> p.id() == payment.getId())
                .findFirst()
                .orElseThrow();
        return Response.status(repeated ? Response.Status.OK : Response.Status.CREATED)
                .entity(new RecordedJson(
                        json,
                        repeated,
                        document.getPaid(),
                        document.getCredited(),
                        document.getPayable(),
                        document.stateOn(documents.today()).name(),
                        told == null ? null : ToldJson.of(told)))
                .build();
    }

    private static boolean attach(Boolean given) {
        return given == null || given;
    }

    /**
     * A payment to record.
     *
     * @param type PAYMENT or REFUND; default: what the document is for
     * @param amount positive, in the document's currency
     * @param receivedOn default: today
     * @param method default: TRANSFER
     * @param sendReceipt default: false
     * @param contactIds who gets the receipt; default: who usually gets the document
     * @param language of the receipt; default: the contact's
     * @param attachPdf default: true
     */
    public record NewPaymentJson(
            String type,
            BigDecimal amount,
            String receivedOn,
            String method,
            String reference,
            String note,
            Boolean sendReceipt,
            List<Long> contactIds,
            String language,
            Boolean attachPdf) {}

    /** Against what. */
    public record SetOffJson(Long invoiceId) {}

    /** Why a payment is taken back. */
    public record ReasonJson(String reason) {}

    /**
     * How a receipt is sent; everything may be left out.
     *
     * @param again true: although it was sent before
     */
    public record TellingJson(List<Long> contactIds, String language, Boolean attachPdf, Boolean again) {

        static final TellingJson USUAL = new TellingJson(null, null, null, null);
    }

    /** A payment and how the document stands by it. */
    public record RecordedJson(
            PaymentJson payment,
            boolean repeated,
            BigDecimal paid,
            BigDecimal credited,
            BigDecimal payable,
            String state,
            ToldJson receipt) {}
}
