package org.tracepost.sample;

/** How mail fares at somebody's, and what they do with it. */
enum Habit {
    /** Opens nearly everything within the day. */
    READER,
    /** Opens, looks at the online copy and fetches the PDF. */
    CLICKER,
    /** Opens half of it, days later. */
    SLOW,
    /** Loads no pictures: nobody ever learns whether it was opened. */
    SILENT,
    /** Behind a server that confirms nothing. */
    UNCONFIRMED,
    /** Behind a scanner that follows links before anybody reads. */
    SCANNED,
    /** Uses a program that loads all pictures by itself. */
    PRIVATE,
    /** Sends read receipts. */
    RECEIPT,
    /** Is away these days and says so. */
    AWAY,
    /** Their server asks to come again later. */
    GREYLISTED,
    /** Their server does not answer since yesterday. */
    DELAYED,
    /** Their mailbox is full since last week. */
    FULL,
    /** Has left the company two weeks ago, and nobody told us. */
    GONE,
    /** Left half a year ago; the address was corrected. */
    LEFT,
    /** Somebody mistyped the address last week: our relay refuses it. */
    MISTYPED,
    /** Their filter takes us for spam since some days. */
    STRICT,
    /** Their server takes small mails only. */
    TOO_LARGE,
    /** Pressed "spam" at the last circular. */
    COMPLAINER,
    /** Nothing gets through to the whole domain since this morning. */
    DEAD_DOMAIN,
    /** Has no address. */
    NONE;

    /** Whether they may be asked for an answer. */
    boolean answers() {
        return this == READER
                || this == CLICKER
                || this == SLOW
                || this == PRIVATE
                || this == SCANNED
                || this == RECEIPT;
    }
}
