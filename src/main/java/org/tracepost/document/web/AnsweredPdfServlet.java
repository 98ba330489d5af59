package org.tracepost.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tracepost.document.DocumentAnswers;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.file.StoredFile;

/** The PDF as it was shown to the customer before their answer. */
@WebServlet("/document/answered")
public class AnsweredPdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private DocumentAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            StoredFile pdf = answers.pdf(Long.parseLong(String.valueOf(request.getParameter("id"))));
            PdfServlet.send(pdf, true, response);
        } catch (NumberFormatException | NotFound noSuchAnswer) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
