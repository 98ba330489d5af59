package org.tracepost.practice.web;

import java.nio.charset.StandardCharsets;
import org.tracepost.practice.mail.Mail;

/**
 * The frame a mail's HTML is shown in. A mail is a stranger's: the policy, which repeats the frame's sandbox for who
 * opens this address by itself, allows no script, no form and nothing but images.
 */
final class MailFrame {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:%s;"
            + " base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private MailFrame() {}

    static Response of(Mail mail, boolean loadImages) {
        byte[] html = MailHtml.of(mail.content()).forFrame().getBytes(StandardCharsets.UTF_8);
        return Response.of("text/html; charset=utf-8", html)
                .with("Content-Security-Policy", POLICY.formatted(loadImages ? " http: https:" : ""));
    }
}
