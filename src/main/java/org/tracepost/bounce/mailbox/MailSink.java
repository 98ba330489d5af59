package org.tracepost.bounce.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who takes the mails. Called in the thread that reads, outside any transaction of the reader. */
public interface MailSink {

    /**
     * Those of these uids that have been stored before; asked for at most {@value MailboxReader#ASKED_AT_ONCE} at once.
     */
    Set<String> knownAmong(List<String> uids);

    /**
     * Keeps these mails, all or none. Returning means that they are kept for good (committed): only then are they
     * marked in the mailbox. After an exception the reader offers them again in smaller portions; one that fails alone
     * is left unmarked and reported in {@link ReadResult#failures()}, and the next mail follows.
     */
    void store(List<FetchedMail> mails);

    /**
     * How often each of these uids was in vain tried to be fetched; those that never were are missing. Survives a
     * restart.
     */
    Map<String, Integer> triesOf(List<String> uids);

    /** Counts a try of each. Returning means that it is counted for good, whatever happens to this process. */
    void tried(List<String> uids);

    /** Forgets the tries of what is stored now. */
    void forget(List<String> uids);

    /** False when somebody else reads the mailbox now: then the run ends. */
    boolean goesOn();
}
