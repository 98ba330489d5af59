package org.tracepost.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tracepost.document.DocumentPdfs;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.file.StoredFile;

/**
 * The PDF of a document, for the clerk's own eyes: shown in the page, or saved with {@code ?download}. It counts as no
 * open.
 */
@WebServlet("/document/pdf")
public class PdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private DocumentPdfs pdfs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StoredFile pdf;
        try {
            pdf = pdfs.preview(Long.parseLong(String.valueOf(request.getParameter("id"))));
        } catch (NumberFormatException | NotFound noSuchDocument) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(pdf, request.getParameter("download") != null, response);
    }

    static void send(StoredFile pdf, boolean download, HttpServletResponse response) throws IOException {
        String kind = download ? "attachment" : "inline";
        String name = URLEncoder.encode(pdf.getName(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(pdf.getMediaType());
        response.setHeader("Content-Disposition", kind + "; filename*=UTF-8''" + name);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setContentLengthLong(pdf.getSize());
        response.getOutputStream().write(pdf.getContent());
    }
}
