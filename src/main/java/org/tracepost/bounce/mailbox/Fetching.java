package org.tracepost.bounce.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;

/** How mails are fetched over one protocol. What breaks the connection is thrown. */
interface Fetching {

    /** A larger mail is fetched alone, so that a portion stays small even when the server tells wrong sizes. */
    int SMALL = 256 * 1024;

    /**
     * Several small mails, if the protocol can in one round trip; those that the server gave not, or not whole, are
     * missing.
     */
    List<FetchedMail> many(List<Listed> some) throws MessagingException, IOException;

    /** One mail as far as it may be read; what is beyond that is left in the mailbox. */
    FetchedMail one(Listed listed) throws MessagingException, IOException;

    /** Its header alone. */
    FetchedMail header(Listed listed) throws MessagingException, IOException;
}
