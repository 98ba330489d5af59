package org.tracepost.bounce.mailbox;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** IDLE in the provider that both servers bring. */
final class ImapIdleAdapter {

    private ImapIdleAdapter() {}

    static boolean isOffered(Connection connection) throws MessagingException {
        return connection.folder().getStore() instanceof IMAPStore store && store.hasCapability("IDLE");
    }

    /** Until the server tells anything, or another thread uses the folder. */
    static void await(Connection connection) throws MessagingException {
        ((IMAPFolder) connection.folder()).idle(true);
    }
}
