package org.tracepost.bounce.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tracepost.bounce.BounceReports;
import org.tracepost.platform.NotFound;

/** A report byte by byte, to be kept as evidence: {@code /bounce/raw?id=ID}. Always a download, never shown. */
@WebServlet("/bounce/raw")
public class RawReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private BounceReports reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long id = Long.parseLong(String.valueOf(request.getParameter("id")));
            byte[] raw = reports.get(id).getRaw();
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", "attachment; filename=\"report-" + id + ".eml\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(raw.length);
            response.getOutputStream().write(raw);
        } catch (NotFound | NumberFormatException noSuchReport) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
