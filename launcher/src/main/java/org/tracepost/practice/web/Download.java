package org.tracepost.practice.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.tracepost.practice.mail.Attachment;
import org.tracepost.practice.mail.Mail;

/** An attachment: what browsers show safely opens in the browser, all else is saved as a file. */
final class Download {

    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif");

    private Download() {}

    static Optional<Response> of(Mail mail, String number) {
        return mail.content().attachments().stream()
                .filter(attachment -> String.valueOf(attachment.number()).equals(number))
                .findFirst()
                .map(Download::response);
    }

    private static Response response(Attachment attachment) {
        boolean shown = SHOWN.contains(attachment.type());
        String name =
                URLEncoder.encode(attachment.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.of(shown ? attachment.type() : "application/octet-stream", attachment.bytes())
                // RFC 6266 section 4.3
                .with("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
    }
}
