package org.tracepost.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.export.ExportFormat;
import org.tracepost.platform.web.Visitor;
import org.tracepost.report.ReportAsk;
import org.tracepost.report.ReportExport;
import org.tracepost.report.ReportKind;

/**
 * A report as a file: {@code /report/export?report=emails&format=xlsx} and the filters as they stand in the page's
 * address. Written as it is read, however long; when the browser goes away the first write that fails ends it.
 */
@WebServlet("/report/export")
public class ReportExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReportExport export;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ReportKind> kind =
                Optional.ofNullable(request.getParameter("report")).flatMap(ReportKind::find);
        Optional<ExportFormat> format = ExportFormat.find(request.getParameter("format"));
        if (kind.isEmpty() || format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        ReportAsk ask = new ReportAsk(
                name -> values(request, name), visitor.getZone(), LocalDate.now(clock.withZone(visitor.getZone())));
        response.setContentType(format.get().mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + kind.get().slug() + "-" + ask.today() + "."
                        + format.get().ending() + "\"");
        response.setHeader("Cache-Control", "no-store");
        try {
            export.write(kind.get(), ask, format.get(), visitor.getLocale(), response.getOutputStream());
        } catch (ReportAsk.BadAsk nonsense) {
            response.reset();
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (NotFound noSuchThing) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
