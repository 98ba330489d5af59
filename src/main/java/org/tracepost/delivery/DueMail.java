package org.tracepost.delivery;

import java.util.Optional;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Recipient;

/**
 * Everything that the e-mail of one leased recipient is made from, so that it can be made without the database.
 *
 * @param node under which its row is leased
 * @param redirectedTo the test address that is to get it instead
 */
record DueMail(
        String node, Recipient recipient, boolean tracked, MessageParts parts, Optional<EmailAddress> redirectedTo) {

    long recipientId() {
        return recipient.getId();
    }
}
