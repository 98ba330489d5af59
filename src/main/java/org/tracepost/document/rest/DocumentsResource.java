package org.tracepost.document.rest;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Customers;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentPdfs;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.DocumentState;
import org.tracepost.document.Documents;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Composition;
import org.tracepost.message.DocumentMail;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.Slice;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.Moments;
import org.tracepost.platform.rest.OwnPath;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;
import org.tracepost.template.TemplatePurpose;

/** Documents of all kinds: list, write, read, convert, fetch the PDF, send. */
@Path("documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {

    @Inject
    private Documents documents;

    @Inject
    private Customers customers;

    @Inject
    private CompanyProfile company;

    @Inject
    private DocumentPdfs pdfs;

    @Inject
    private DocumentMail mail;

    @Inject
    private Dispatch dispatch;

    @Context
    private UriInfo uri;

    @GET
    public PageJson<DocumentJson> list(
            @QueryParam("kind") String kind,
            @QueryParam("text") String text,
            @QueryParam("state") String state,
            @QueryParam("customerId") Long customerId,
            @BeanParam Paging paging) {
        DocumentFilter filter = new DocumentFilter(
                constant("kind", kind, DocumentKind.class),
                text,
                constant("state", state, DocumentState.class),
                customerId,
                null,
                null,
                null);
        Slice slice = paging.slice();
        List<DocumentRow> rows = documents.list(filter, slice);
        LocalDate today = documents.today();
        return new PageJson<>(
                rows.stream().map(r -> DocumentJson.of(r, today)).toList(),
                documents.count(filter),
                slice.offset(),
                slice.limit());
    }

    @GET
    @Path("{id}")
    public DocumentJson get(@PathParam("id") long id) {
        Document document = documents.get(id);
        return DocumentJson.of(document, documents.today(), documents.isWaitingForAddress(document));
    }

    /** Writes a draft of any kind; it is issued by {@code issue}, or when it is first sent. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(NewDocumentJson wish) {
        if (wish == null || wish.customerId() == null) {
            throw new BadRequest("customerId: a number is needed");
        }
        DocumentDraft draft = wish.draft(
                documents.today(),
                company.get().getCurrency(),
                customers.get(wish.customerId()).getLanguage());
        return created(documents.add(draft));
    }

    @POST
    @Path("{id}/issue")
    public DocumentJson issue(@PathParam("id") long id) {
        documents.issue(id);
        return get(id);
    }

    @POST
    @Path("{id}/cancel")
    public DocumentJson cancel(@PathParam("id") long id) {
        documents.cancel(id);
        return get(id);
    }

    /** A subscription goes on no more. */
    @POST
    @Path("{id}/end")
    public DocumentJson end(@PathParam("id") long id) {
        documents.end(id);
        return get(id);
    }

    /** Makes a draft of another kind from this document. */
    @POST
    @Path("{id}/conversions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response convert(@PathParam("id") long id, ConversionJson wish) {
        DocumentKind to = constant("to", wish == null ? null : wish.to(), DocumentKind.class);
        if (to == null) {
            throw new BadRequest("to: should be one of " + List.of(DocumentKind.values()));
        }
        return created(documents.convert(id, to));
    }

    /** @param to the kind that is to be made */
    public record ConversionJson(String to) {}

    private Response created(Document made) {
        return Response.status(Response.Status.CREATED)
                .header("Location", OwnPath.of(uri, "documents/" + made.getId()))
                .entity(get(made.getId()))
                .build();
    }

    @GET
    @Path("{id}/pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("id") long id) {
        StoredFile pdf = pdfs.preview(id);
        return Response.ok(pdf.getContent(), pdf.getMediaType()).build();
    }

    /** The same Idempotency-Key gives the same message again instead of a second one. */
    @POST
    @Path("{id}/send")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(@PathParam("id") long id, @HeaderParam("Idempotency-Key") String key, SendJson wish) {
        SendJson w = wish == null ? SendJson.NOTHING : wish;
        TemplatePurpose template = constant("template", w.template(), TemplatePurpose.class);
        Composition usual =
                mail.compose(id, w.language() == null ? null : Locale.forLanguageTag(w.language()), template);
        if (template != null && usual.purpose() != template) {
            throw new BadRequest("template: '" + w.template() + "' should be one of " + usual.purposes());
        }
        List<EmailAddress> addresses = w.addresses() == null
                ? List.of()
                : w.addresses().stream().map(DocumentsResource::address).toList();
        List<Long> contacts =
                w.contactIds() != null ? w.contactIds() : addresses.isEmpty() ? usual.contactIds() : List.of();
        WrittenMessage written = dispatch.sendDocument(new DocumentSending(
                id,
                contacts,
                addresses,
                template,
                usual.language(),
                w.subject(),
                w.text(),
                w.attachPdf() == null || w.attachPdf(),
                key,
                Moments.parse("sendAt", w.sendAt())));
        return Response.status(written.repeated() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(new SentJson(
                        written.messageId(),
                        written.repeated(),
                        written.droppedIds().size()))
                .build();
    }

    /**
     * How to send; everything may be left out.
     *
     * @param contactIds default: who usually gets it, unless addresses are given
     * @param template default: the one that fits by itself
     * @param sendAt default: at once
     */
    public record SendJson(
            List<Long> contactIds,
            List<String> addresses,
            String template,
            String language,
            String subject,
            String text,
            Boolean attachPdf,
            String sendAt) {

        static final SendJson NOTHING = new SendJson(null, null, null, null, null, null, null, null);
    }

    /**
     * The message that was written, or that the key had written before.
     *
     * @param dropped how many of its new recipients are blocked: they will not be handed over
     */
    public record SentJson(long messageId, boolean repeated, int dropped) {}

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> new BadRequest("addresses: '" + text + "' is no e-mail address"));
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return Optional.ofNullable(text)
                .filter(t -> !t.isBlank())
                .map(t -> {
                    try {
                        return Enum.valueOf(type, t.toUpperCase(Locale.ROOT));
                    } catch (IllegalArgumentException e) {
                        throw new BadRequest(
                                name + ": '" + t + "' should be one of " + List.of(type.getEnumConstants()));
                    }
                })
                .orElse(null);
    }
}
