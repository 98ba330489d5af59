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

    private Uids(Folder folder, String prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    static Uids of(Folder folder, MailboxSettings s) throws MessagingException {
        String account = s.protocol().name().toLowerCase(Locale.ROOT) + "://" + s.user() + "@" + s.host().toLowerCase(Locale.ROOT) + "/";
        String prefix = folder instanceof UIDFolder imap ? account + folder.getFullName() + ";UIDVALIDITY=" + imap.getUIDValidity() + ";UID="
                : account + "UIDL=";
        return new Uids(folder, prefix.length() > MAX_PREFIX ? prefix.substring(prefix.length() - MAX_PREFIX) : prefix);
    }

    /** The keys of these mails in their order; "" for a mail that has gone meanwhile. */
    List<String> of(List<Message> messages) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages.toArray(Message[]::new), profile);
        List<String> keys = new ArrayList<>();
        for (Message m : messages) {
            keys.add(key(m));
        }
        return keys;
    }

    private String key(Message message) throws MessagingException {
        if (message.isExpunged()) {
            return "";
        }
        if (folder instanceof UIDFolder imap) {
            return prefix + imap.getUID(message);
        }
        return prefix + Pop3Adapter.uidl(folder, message);
    }
}
