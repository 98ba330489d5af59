package org.tracepost.message.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.tracepost.delivery.MailFactory;
import org.tracepost.message.Messages;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.PublicAddress;

/**
 * The HTML of an e-mail as one recipient sees it, for the sandboxed frame of the message page:
 * {@code /message/preview?recipient=ID}. No script runs in it and nothing is loaded but our own logo. Clerks only, by
 * web.xml and by the service.
 */
@WebServlet("/message/preview")
public class MessagePreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Messages messages;

    @Inject
    private MailFactory mails;

    @Inject
    private PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long recipient = messages.getRecipient(Long.parseLong(String.valueOf(request.getParameter("recipient"))))
                    .getId();
            byte[] html = mails.show(recipient).html().getBytes(StandardCharsets.UTF_8);
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: " + logoHost()
                            + "; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox");
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(html.length);
            response.getOutputStream().write(html);
        } catch (NotFound | NumberFormatException noSuchRecipient) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String logoHost() {
        URI base = URI.create(address.base());
        return base.getScheme() + "://" + base.getRawAuthority();
    }
}
