package org.tracepost.bounce.mailbox;

import jakarta.mail.Message;

/**
 * A mail in the folder, of which only number and size are known.
 *
 * @param uid its key for the caller
 * @param size in bytes as the server tells it, -1 when it does not
 */
record Listed(Message message, String uid, int size) {}
