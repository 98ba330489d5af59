package org.tracepost.bounce.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * Moving (RFC 6851) and deleting just these mails (UIDPLUS, RFC 4315), in the provider that both servers bring. The
 * common EXPUNGE would delete what somebody else has marked, too.
 */
final class ImapMoveAdapter {

    private ImapMoveAdapter() {}

    static int move(Folder folder, List<Message> messages, Folder target, MailboxSettings settings)
            throws MessagingException, MailboxUnavailable {
        Message[] all = messages.toArray(Message[]::new);
        if (((IMAPStore) folder.getStore()).hasCapability("MOVE")) {
            ((IMAPFolder) folder).moveMessages(all, target);
            return all.length;
        }
        requireUidPlus(folder, settings);
        folder.copyMessages(all, target);
        return delete(folder, messages, settings);
    }

    static int delete(Folder folder, List<Message> messages, MailboxSettings settings)
            throws MessagingException, MailboxUnavailable {
        if (messages.isEmpty()) {
            return 0;
        }
        requireUidPlus(folder, settings);
        Message[] all = messages.toArray(Message[]::new);
        folder.setFlags(all, new Flags(Flags.Flag.DELETED), true);
        ((IMAPFolder) folder).expunge(all);
        return all.length;
    }

    private static void requireUidPlus(Folder folder, MailboxSettings settings)
            throws MessagingException, MailboxUnavailable {
        if (!((IMAPStore) folder.getStore()).hasCapability("UIDPLUS")) {
            throw Diagnosis.cannotKeep("its server cannot delete single mails (no UIDPLUS)", settings);
        }
    }
}
