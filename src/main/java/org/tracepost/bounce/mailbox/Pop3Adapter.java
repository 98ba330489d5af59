package org.tracepost.bounce.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.eclipse.angus.mail.pop3.POP3Message;
import org.tracepost.bounce.mailbox.FetchedMail.Extent;

/** What POP3 can do beyond Jakarta Mail's common classes: UIDL and TOP, in the provider that both servers bring. */
final class Pop3Adapter implements Fetching {

    private static final int LINES_OF_LARGE_MAIL = 4000;

    private final int limit;

    Pop3Adapter(int limit) {
        this.limit = limit;
    }

    /** One after the other: POP3 knows no other way. */
    @Override
    public List<FetchedMail> many(List<Listed> some) throws MessagingException {
        List<FetchedMail> mails = new ArrayList<>();
        for (Listed listed : some) {
            try {
                mails.add(one(listed));
            } catch (MessagingException | IOException | RuntimeException fault) {
                if (!listed.message().getFolder().isOpen()) {
                    throw new FolderClosedException(listed.message().getFolder(), fault.getMessage(), fault);
                }
            }
        }
        return mails;
    }

    @Override
    public FetchedMail one(Listed listed) throws MessagingException, IOException {
        boolean onlyTop = listed.size() > limit;
        BoundedBytes out = new BoundedBytes(limit);
        if (onlyTop) {
            writeTop(listed.message(), LINES_OF_LARGE_MAIL, out);
        } else {
            out.takeFrom(listed.message()::writeTo);
        }
        return new FetchedMail(
                listed.uid(), out.bytes(), onlyTop || out.isFull() ? Extent.CUT : Extent.WHOLE, listed.size());
    }

    @Override
    public FetchedMail header(Listed listed) throws MessagingException, IOException {
        BoundedBytes out = new BoundedBytes(limit);
        writeTop(listed.message(), 0, out);
        return new FetchedMail(listed.uid(), out.bytes(), Extent.HEADER_ONLY, listed.size());
    }

    /** The beginning of a mail by lines: POP3 has no "first n bytes" (TOP, RFC 1939 section 7). */
    private static void writeTop(Message message, int lines, BoundedBytes out) throws MessagingException, IOException {
        try (InputStream in = ((POP3Message) message).top(lines)) {
            if (in == null) {
                throw new MessagingException("the server does not give the beginning of a mail (TOP)");
            }
            out.takeFrom(in::transferTo);
        }
    }

    /** By number, in one command. */
    static int[] sizes(Folder folder) throws MessagingException {
        return ((POP3Folder) folder).getSizes();
    }

    static String uidl(Folder folder, Message message) throws MessagingException {
        String uidl = ((POP3Folder) folder).getUID(message);
        if (uidl == null) {
            throw new MessagingException(
                    "the server does not number its mails (UIDL); read the mailbox by IMAP instead");
        }
        return uidl;
    }
}
