package org.tracepost.suppression.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.SuppressionExport;
import org.tracepost.suppression.SuppressionFilter;
import org.tracepost.suppression.SuppressionState;

/** The filtered list as CSV: {@code /suppression/export?text=&cause=&state=}; written as it is read, however long. */
@WebServlet("/suppression/export")
public class SuppressionExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private SuppressionExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SuppressionFilter filter;
        try {
            String cause = request.getParameter("cause");
            String state = request.getParameter("state");
            filter = new SuppressionFilter(request.getParameter("text"), cause == null || cause.isEmpty() ? List.of() : List.of(SuppressionCause.valueOf(cause)),
                    state == null || state.isEmpty() ? null : SuppressionState.valueOf(state));
        } catch (IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"suppressions.csv\"");
        response.setHeader("Cache-Control", "no-store");
        export.write(filter, response.getWriter());
    }
}
