package org.tracepost.bounce.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The keys by which a mailbox knows its mails, made unique by account and folder. */
final class Uids {

    private static final int MAX_PREFIX = 300;

    private final Folder folder;
    private final String prefix;
    private int[] pop3Sizes;

    private Uids(Folder folder, String prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    static Uids of(Folder folder, MailboxSettings s) throws MessagingException {
        String account = s.protocol().name().toLowerCase(Locale.ROOT) + "://" + s.user() + "@"
                + s.host().toLowerCase(Locale.ROOT) + "/";
        String prefix = folder instanceof UIDFolder imap
                ? account + folder.getFullName() + ";UIDVALIDITY=" + imap.getUIDValidity() + ";UID="
                : account + "UIDL=";
        return new Uids(folder, prefix.length() > MAX_PREFIX ? prefix.substring(prefix.length() - MAX_PREFIX) : prefix);
    }

    /** These mails with key and size, in one round trip; those that have gone meanwhile are missing. */
    List<Listed> list(List<Message> messages) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages.toArray(Message[]::new), profile);
        List<Listed> listed = new ArrayList<>();
        for (Message message : messages) {
            if (!message.isExpunged()) {
                listed.add(new Listed(message, key(message), size(message)));
            }
        }
        return listed;
    }

    private int size(Message message) throws MessagingException {
        if (folder instanceof UIDFolder) {
            return message.getSize();
        }
        if (pop3Sizes == null) {
            pop3Sizes = Pop3Adapter.sizes(folder);
        }
        return pop3Sizes[message.getMessageNumber() - 1];
    }

    private String key(Message message) throws MessagingException {
        return prefix
                + (folder instanceof UIDFolder imap
                        ? String.valueOf(imap.getUID(message))
                        : Pop3Adapter.uidl(folder, message));
    }
}
