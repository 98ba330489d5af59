package org.tracepost.bounce.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.eclipse.angus.mail.pop3.POP3Message;

/** What POP3 can do beyond Jakarta Mail's common classes: UIDL and TOP, in the provider that both servers bring. */
final class Pop3Adapter {

    private Pop3Adapter() {
    }

    static boolean handles(Message message) {
        return message instanceof POP3Message;
    }

    /** The beginning of a mail by lines: POP3 has no "first n bytes" (TOP, RFC 1939 section 7). */
    static void writeTop(Message message, int lines, OutputStream out) throws MessagingException, IOException {
        try (InputStream in = ((POP3Message) message).top(lines)) {
            if (in == null) {
                throw new MessagingException("the server does not give the beginning of a large mail (TOP)");
            }
            in.transferTo(out);
        }
    }

    static String uidl(Folder folder, Message message) throws MessagingException {
        String uidl = ((POP3Folder) folder).getUID(message);
        if (uidl == null) {
            throw new MessagingException("the server does not number its mails (UIDL); read the mailbox by IMAP instead");
        }
        return uidl;
    }
}
