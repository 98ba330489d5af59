package org.tracepost.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tracepost.mail.EmailAddress;

/** What the relay outside heard (see {@code outside.SmtpTrap}), and the bounce mailbox that Tracepost polls. */
final class Mails {

    private Mails() {}

    /** The conversation about one recipient: MAIL and RCPT lines, an empty line, the message. */
    static Optional<String> heardOf(EmailAddress recipient) throws IOException {
        Path file = Path.of(System.getProperty("tracepost.test.mails")).resolve(recipient.onTheWire() + ".txt");
        return Files.exists(file) ? Optional.of(Files.readString(file, StandardCharsets.UTF_8)) : Optional.empty();
    }

    static void arrives(String name, String mail) throws IOException {
        Path folder = Path.of(System.getProperty("tracepost.test.reports"));
        Path part = Files.writeString(folder.resolve(name + ".part"), mail);
        Files.move(part, folder.resolve(name + ".eml"));
    }
}
