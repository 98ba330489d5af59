package org.tracepost.bounce.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.FlagTerm;
import java.util.List;

/**
 * The keyword on mails that have been stored, where the server keeps keywords (IMAP, PERMANENTFLAGS with {@code \*});
 * elsewhere nothing is marked, and the sink's memory alone decides.
 */
final class ReadMark {

    static final String KEYWORD = "$TracepostRead";

    private final boolean kept;

    private ReadMark(boolean kept) {
        this.kept = kept;
    }

    static ReadMark of(Folder folder) {
        Flags permanent = folder.getPermanentFlags();
        boolean keywords = permanent != null && (permanent.contains(Flags.Flag.USER) || permanent.contains(KEYWORD));
        return new ReadMark(keywords && folder.getMode() == Folder.READ_WRITE);
    }

    /**
     * The mails without the keyword in their order; all of them where there are no keywords, or where all are wanted.
     */
    Message[] unmarked(Folder folder, boolean all) throws MessagingException {
        return kept && !all ? folder.search(new FlagTerm(new Flags(KEYWORD), false)) : folder.getMessages();
    }

    /** The mails with the keyword; all of them where there are no keywords. */
    Message[] marked(Folder folder) throws MessagingException {
        return kept ? folder.search(new FlagTerm(new Flags(KEYWORD), true)) : folder.getMessages();
    }

    /** One command for all. The mails are stored already: if this fails, they are asked for again and found known. */
    void set(Folder folder, List<Listed> mails) {
        if (kept && !mails.isEmpty()) {
            try {
                folder.setFlags(mails.stream().map(Listed::message).toArray(Message[]::new), new Flags(KEYWORD), true);
            } catch (MessagingException | IllegalStateException onlyASlowerSearch) {
                // the sink remembers them
            }
        }
    }
}
