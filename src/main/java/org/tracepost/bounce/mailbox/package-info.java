/**
 * Fetches new mails from the bounce mailbox by IMAP or POP3, small ones in portions, and deletes or moves none unless
 * IT says so.
 *
 * <p>What is new is remembered by the caller, by each mail's {@code uid}: a key that holds account, folder, UIDVALIDITY
 * and UID (IMAP, RFC 3501 section 2.3.1.1) or account and UIDL (POP3, RFC 1939). Flags of the mailbox are only a
 * shortcut: where the server keeps user keywords, a mail that has been stored gets {@code $TracepostRead}, so that the
 * next search is short. {@code \Seen} is neither read nor set: a person who looks into the mailbox hides nothing from
 * us, and we hide nothing from them. When UIDVALIDITY changes all uids are new; mails with the keyword stay found, the
 * others are handed over again and are known to the caller by {@code FetchedMail.digest}. One mailbox serves one
 * installation; {@code readAllUnknown} looks past the keyword, for the time after a database was restored.
 *
 * <p>The network is all that happens here: no transaction, no database. Only this room opens a {@code Store} or
 * {@code Folder}.
 */
package org.tracepost.bounce.mailbox;
