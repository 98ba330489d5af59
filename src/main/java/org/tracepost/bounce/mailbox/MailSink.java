package org.tracepost.bounce.mailbox;

import java.util.List;
import java.util.Set;

/** Who takes the mails. Called in the thread that reads, outside any transaction of the reader. */
public interface MailSink {

    /** Those of these uids that have been stored before; asked for at most 200 at once. */
    Set<String> knownAmong(List<String> uids);

    /**
     * Keeps one mail. Returning means that it is kept for good (committed): only then is it marked in the mailbox. An exception
     * leaves it unmarked, is reported in {@link ReadResult#failures()}, and the next mail follows.
     */
    void store(FetchedMail mail);
}
