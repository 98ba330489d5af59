package org.tracepost.bounce.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Locale;
import java.util.Properties;
import org.tracepost.bounce.mailbox.MailboxSettings.Protocol;
import org.tracepost.bounce.mailbox.MailboxSettings.Security;

/** An open folder of the mailbox; closing it deletes nothing. */
final class Connection implements AutoCloseable {

    private final Store store;
    private final Folder folder;

    private Connection(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    static Connection open(MailboxSettings s) throws MessagingException {
        String protocol = s.protocol().name().toLowerCase(Locale.ROOT);
        Store store = Session.getInstance(properties(s, protocol)).getStore(protocol);
        try {
            store.connect(s.host(), s.port(), s.user(), s.password());
            Folder folder =
                    store.getFolder(s.protocol() == Protocol.POP3 || s.folder().isBlank() ? "INBOX" : s.folder());
            if (!folder.exists()) {
                throw new FolderNotFoundException(folder);
            }
            openBest(folder);
            return new Connection(store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** A mailbox that may only be read is read all the same: the caller's memory is enough. */
    private static void openBest(Folder folder) throws MessagingException {
        try {
            folder.open(Folder.READ_WRITE);
        } catch (MessagingException perhapsReadOnly) {
            folder.open(Folder.READ_ONLY);
        }
    }

    private static Properties properties(MailboxSettings s, String protocol) {
        String prefix = "mail." + protocol + ".";
        String millis = String.valueOf(s.timeout().toMillis());
        Properties p = new Properties();
        p.setProperty(prefix + "connectiontimeout", millis);
        p.setProperty(prefix + "timeout", millis);
        p.setProperty(prefix + "ssl.enable", String.valueOf(s.security() == Security.TLS));
        p.setProperty(prefix + "starttls.enable", String.valueOf(s.security() == Security.STARTTLS));
        p.setProperty(prefix + "starttls.required", String.valueOf(s.security() == Security.STARTTLS));
        p.setProperty(
                prefix + "ssl.checkserveridentity", String.valueOf(!s.sslTrust().contains(s.host())));
        if (!s.sslTrust().isEmpty()) {
            p.setProperty(prefix + "ssl.trust", String.join(" ", s.sslTrust()));
        }
        // Looking at a mail must not set \Seen, and a mail is fetched piece by piece so that a huge one can be left off
        p.setProperty("mail.imap.peek", "true");
        p.setProperty("mail.imap.partialfetch", "true");
        p.setProperty("mail.imap.fetchsize", "65536");
        p.setProperty("mail.imap.ignorebodystructuresize", "true");
        p.setProperty("mail.pop3.rsetbeforequit", "true");
        p.setProperty("mail.pop3.filecache.enable", "true");
        p.setProperty("mail.pop3.keepmessagecontent", "false");
        return p;
    }

    Folder folder() {
        return folder;
    }

    /** Everything of value is stored by now; a fault while saying goodbye is none. */
    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } catch (MessagingException | IllegalStateException alreadyGone) {
            // nothing was to be written
        }
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            // the server has hung up first
        }
    }
}
