package org.tracepost.bounce.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.FlagTerm;

/**
 * The keyword on mails that have been stored, where the server keeps keywords (IMAP, PERMANENTFLAGS with {@code \*}); elsewhere
 * nothing is marked, and the sink's memory alone decides.
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

    /** The mails without the keyword in their order; all of them where there are no keywords, or where all are wanted. */
    Message[] unmarked(Folder folder, boolean all) throws MessagingException {
        return kept && !all ? folder.search(new FlagTerm(new Flags(KEYWORD), false)) : folder.getMessages();
    }

    /** The mail is stored already: if this fails, it is asked for again and found known. */
    void set(Message message) {
        if (kept) {
            try {
                message.setFlags(new Flags(KEYWORD), true);
            } catch (MessagingException onlyASlowerSearch) {
                // the sink remembers it
            }
        }
    }
}
