package org.tracepost.report.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.tracepost.company.CompanyProfile;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Slice;
import org.tracepost.platform.export.ExportFormat;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;
import org.tracepost.report.BounceFigures;
import org.tracepost.report.CurrencySum;
import org.tracepost.report.DebtFilter;
import org.tracepost.report.DebtReport;
import org.tracepost.report.MailFilter;
import org.tracepost.report.MailReport;
import org.tracepost.report.Proof;
import org.tracepost.report.ProofOfDispatch;
import org.tracepost.report.ReportAsk;
import org.tracepost.report.ReportExport;
import org.tracepost.report.ReportKind;

/** What became of e-mails, as reports: the filters are those of the pages, days are the company's. */
@Path("email-reports")
@Produces(MediaType.APPLICATION_JSON)
public class EmailReportsResource {

    private static final int MOST_DOMAINS = 1000;

    @Inject
    private MailReport mails;

    @Inject
    private BounceFigures bounces;

    @Inject
    private DebtReport debts;

    @Inject
    private ReportExport export;

    @Inject
    private ProofOfDispatch proofs;

    @Inject
    private CompanyProfile company;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @GET
    @Path("emails")
    public PageJson<MailJson> emails(@BeanParam Paging paging) {
        return page(asked(ReportAsk::mails), paging.slice());
    }

    @GET
    @Path("emails/sums")
    public SumsJson sums() {
        return SumsJson.of(mails.sums(asked(ReportAsk::mails)));
    }

    @GET
    @Path("bounces")
    public PageJson<MailJson> bounces(@BeanParam Paging paging) {
        return page(asked(ReportAsk::cameBack), paging.slice());
    }

    @GET
    @Path("reasons")
    public List<BounceJson.ReasonJson> reasons() {
        return bounces.byReason(asked(ReportAsk::cameBack)).stream()
                .map(BounceJson.ReasonJson::of)
                .toList();
    }

    @GET
    @Path("domains")
    public List<BounceJson.DomainJson> domains() {
        return bounces.byDomain(asked(ReportAsk::cameBack), MOST_DOMAINS).stream()
                .map(BounceJson.DomainJson::of)
                .toList();
    }

    @GET
    @Path("outages")
    public List<BounceJson.OutageJson> outages() {
        return bounces.outages().stream().map(BounceJson.OutageJson::of).toList();
    }

    @GET
    @Path("opened")
    public PageJson<DebtJson> opened(@BeanParam Paging paging) {
        return debts(true, paging.slice());
    }

    @GET
    @Path("never-opened")
    public PageJson<DebtJson> neverOpened(@BeanParam Paging paging) {
        return debts(false, paging.slice());
    }

    /** The same as a file, written as it is read. */
    @GET
    @Path("{report}/export")
    public Response export(
            @PathParam("report") String report,
            @QueryParam("format") String format,
            @QueryParam("language") String language) {
        ReportKind kind = ReportKind.find(report).orElseThrow(() -> new NotFound("report", report));
        ExportFormat form = ExportFormat.find(format)
                .orElseThrow(() -> new BadRequest(
                        "format: '" + format + "' should be one of " + Arrays.toString(ExportFormat.values())));
        ReportAsk ask = asked(Function.identity());
        switch (kind) {
            case RECIPIENTS -> asked(ReportAsk::recipients);
            case DOCUMENTS -> asked(ReportAsk::documents);
            default -> asked(ReportAsk::mails);
        }
        StreamingOutput rows = out -> export.write(kind, ask, form, locale(language), out);
        return Response.ok(rows, form.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + kind.slug() + "-" + ask.today() + "." + form.ending() + "\"")
                .build();
    }

    /** The proof of dispatch of one e-mail, as PDF. */
    @GET
    @Path("proofs/{recipient: \\d+}")
    public Response proof(@PathParam("recipient") long recipient, @QueryParam("language") String language) {
        Proof proof = proofs.make(recipient, locale(language), zone());
        return Response.ok(proof.pdf(), "application/pdf")
                .header("Digest", "sha-256=" + proof.sha256())
                .header("Content-Disposition", "attachment; filename=\"proof-" + recipient + ".pdf\"")
                .build();
    }

    private PageJson<MailJson> page(MailFilter filter, Slice slice) {
        return new PageJson<>(
                mails.list(filter, slice).stream().map(MailJson::of).toList(),
                mails.figures(filter).recipients(),
                slice.offset(),
                slice.limit());
    }

    private PageJson<DebtJson> debts(boolean opened, Slice slice) {
        DebtFilter filter = asked(ask -> ask.debts(opened));
        LocalDate today = company.get().today(clock);
        return new PageJson<>(
                debts.list(filter, slice).stream()
                        .map(debt -> DebtJson.of(debt, today))
                        .toList(),
                debts.sums(filter).stream().mapToLong(CurrencySum::documents).sum(),
                slice.offset(),
                slice.limit());
    }

    private <T> T asked(Function<ReportAsk, T> use) {
        Map<String, List<String>> parameters = Map.copyOf(uri.getQueryParameters());
        try {
            return use.apply(new ReportAsk(
                    name -> parameters.getOrDefault(name, List.of()),
                    zone(),
                    company.get().today(clock)));
        } catch (ReportAsk.BadAsk nonsense) {
            throw new BadRequest(nonsense.getMessage());
        }
    }

    private ZoneId zone() {
        return company.get().getTimeZone();
    }

    private static Locale locale(String language) {
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }
}
