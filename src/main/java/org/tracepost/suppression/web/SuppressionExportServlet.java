package org.tracepost.suppression.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.SuppressionExport;
import org.tracepost.suppression.SuppressionFilter;
import org.tracepost.suppression.SuppressionState;

/**
 * The filtered list as CSV: {@code /suppression/export?q=&cause=&state=}, with the parameters of the list's own
 * address; written as it is read, however long.
 */
@WebServlet("/suppression/export")
public class SuppressionExportServlet extends HttpServlet {

    /** The state that leaves nothing out. */
    static final String ANY = "ANY";

    private static final long serialVersionUID = 1L;

    @Inject
    private SuppressionExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SuppressionFilter filter;
        try {
            String cause = request.getParameter("cause");
            filter = new SuppressionFilter(
                    request.getParameter("q"),
                    cause == null || cause.isEmpty() ? List.of() : List.of(SuppressionCause.valueOf(cause)),
                    state(request.getParameter("state")).orElse(null));
        } catch (IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"suppressions.csv\"");
        response.setHeader("Cache-Control", "no-store");
        export.write(filter, response.getWriter());
    }

    /** What the list's address means by its state: nothing said is what is in force. @return empty for any state */
    static Optional<SuppressionState> state(String asked) {
        if (asked == null || asked.isEmpty()) {
            return Optional.of(SuppressionState.ACTIVE);
        }
        return asked.equals(ANY) ? Optional.empty() : Optional.of(SuppressionState.valueOf(asked));
    }
}
