package org.tracepost.message.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tracepost.message.Messages;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.platform.file.StoredFileRepository;

/**
 * An attachment as it was sent: {@code /message/file?message=ID&file=ID}. Always as a download: a file from outside is
 * never shown as a page of ours.
 */
@WebServlet("/message/file")
public class MessageFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Messages messages;

    @Inject
    private StoredFileRepository files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long id = number(request, "file");
            if (!messages.get(number(request, "message")).getAttachments().contains(id)) {
                throw new NotFound("file", id);
            }
            StoredFile file = files.get(id);
            byte[] content = file.getContent();
            response.setContentType(file.getMediaType());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''"
                            + URLEncoder.encode(file.getName(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        } catch (NotFound | NumberFormatException noSuchFile) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static long number(HttpServletRequest request, String parameter) {
        return Long.parseLong(String.valueOf(request.getParameter(parameter)));
    }
}
