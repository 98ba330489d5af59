package org.tracepost.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.web.Visitor;
import org.tracepost.report.Proof;
import org.tracepost.report.ProofOfDispatch;

/**
 * The proof of dispatch of one e-mail: {@code /report/proof?recipient=ID&language=de}; without a language in the
 * clerk's own.
 */
@WebServlet("/report/proof")
public class ProofServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private ProofOfDispatch proofs;

    @Inject
    private Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Proof proof = proofs.make(
                    Long.parseLong(String.valueOf(request.getParameter("recipient"))),
                    language(request.getParameter("language")),
                    visitor.getZone());
            response.setContentType("application/pdf");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''"
                            + URLEncoder.encode(proof.fileName(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(proof.pdf().length);
            response.getOutputStream().write(proof.pdf());
        } catch (NotFound | NumberFormatException noSuchRecipient) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Locale language(String wanted) {
        return Visitor.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted))
                .findFirst()
                .orElse(visitor.getLocale());
    }
}
