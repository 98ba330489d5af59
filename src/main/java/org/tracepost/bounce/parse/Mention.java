package org.tracepost.bounce.parse;

/**
 * An address in the text of a bounce.
 *
 * @param address as written
 * @param how how it stands there, which tells how likely it is the one that failed
 * @param start where in the text it begins
 * @param end where in the text the words behind it begin
 */
record Mention(String address, How how, int start, int end) {

    /** The most telling first. */
    enum How {
        /** In the command that was refused: {@code RCPT TO:<a@b>}. */
        COMMAND,
        /** Alone at the beginning of a line, or in brackets there. */
        LINE,
        /** Behind words such as "deliver to", "recipient", "mailbox". */
        PHRASE,
        /** The address before an alias was followed: "generated from", "expanded from". */
        ALIAS,
        /** Somewhere in a sentence. */
        PASSING,
        /** An address of the sender's side alone at the beginning of a line: who writes to oneself may fail, too. */
        OUR_LINE,
        /** To be asked for help, or the sender's own. */
        BYSTANDER
    }
}
