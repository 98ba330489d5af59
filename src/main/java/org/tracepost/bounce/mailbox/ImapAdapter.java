package org.tracepost.bounce.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.tracepost.bounce.mailbox.FetchedMail.Extent;

/**
 * What IMAP can do beyond Jakarta Mail's common classes, in the provider that both servers bring: the bytes of many
 * mails, as they are, in one command. The common classes fetch one after the other, or read and write the header anew.
 */
final class ImapAdapter implements Fetching {

    private final IMAPFolder folder;
    private final int limit;

    ImapAdapter(Folder folder, int limit) {
        this.folder = (IMAPFolder) folder;
        this.limit = limit;
    }

    static boolean handles(Folder folder) {
        return folder instanceof IMAPFolder;
    }

    @Override
    public List<FetchedMail> many(List<Listed> some) throws MessagingException {
        int most = Math.min(SMALL, limit);
        Map<Long, byte[]> bodies = fetch(some, "", most + 1);
        List<FetchedMail> mails = new ArrayList<>();
        for (Listed listed : some) {
            byte[] body = bodies.get(uid(listed.message()));
            if (body != null && body.length <= most) {
                mails.add(new FetchedMail(listed.uid(), body, Extent.WHOLE, listed.size()));
            }
        }
        return mails;
    }

    @Override
    public FetchedMail one(Listed listed) throws MessagingException {
        byte[] body = single(listed, "", limit + 1);
        return body.length > limit
                ? new FetchedMail(listed.uid(), Arrays.copyOf(body, limit), Extent.CUT, listed.size())
                : new FetchedMail(listed.uid(), body, Extent.WHOLE, listed.size());
    }

    @Override
    public FetchedMail header(Listed listed) throws MessagingException {
        return new FetchedMail(listed.uid(), single(listed, "HEADER", limit), Extent.HEADER_ONLY, listed.size());
    }

    private byte[] single(Listed listed, String section, int bytes) throws MessagingException {
        byte[] body = fetch(List.of(listed), section, bytes).get(uid(listed.message()));
        if (body == null) {
            throw listed.message().isExpunged()
                    ? new MessageRemovedException()
                    : new MessagingException("the server does not give it");
        }
        return body;
    }

    private Map<Long, byte[]> fetch(List<Listed> some, String section, int bytes) throws MessagingException {
        List<String> uids = new ArrayList<>();
        for (Listed listed : some) {
            uids.add(String.valueOf(uid(listed.message())));
        }
        String command = "UID FETCH " + uids.stream().collect(Collectors.joining(",")) + " (UID BODY.PEEK[" + section
                + "]<0." + bytes + ">)";
        Map<Long, byte[]> found = new HashMap<>();
        folder.doCommand(protocol -> {
            Response[] answers = protocol.command(command, null);
            for (int i = 0; i < answers.length; i++) {
                if (answers[i] instanceof FetchResponse fetched && take(fetched, found)) {
                    answers[i] = null;
                }
            }
            protocol.notifyResponseHandlers(answers);
            protocol.handleResult(answers[answers.length - 1]);
            return null;
        });
        return found;
    }

    private static boolean take(FetchResponse fetched, Map<Long, byte[]> found) {
        UID uid = fetched.getItem(UID.class);
        BODY body = fetched.getItem(BODY.class);
        ByteArray bytes = body == null ? null : body.getByteArray();
        if (uid == null || bytes == null) {
            return false;
        }
        found.put(uid.uid, bytes.getNewBytes());
        return true;
    }

    private long uid(Message message) throws MessagingException {
        return ((UIDFolder) folder).getUID(message);
    }
}
