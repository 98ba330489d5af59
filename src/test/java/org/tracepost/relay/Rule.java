package org.tracepost.relay;

import java.io.IOException;

/** What a scripted server says at one moment. */
@FunctionalInterface
interface Rule {

    /** The answer when a rule has nothing to object. */
    String USUAL = "";

    /**
     * @return the answer, several lines joined by LF; after one that begins with 421 the connection is closed
     * @throws HungUp to close it without a word
     */
    String answer(Conversation conversation) throws IOException, InterruptedException;

    /** The end of a connection without an answer. */
    final class HungUp extends IOException {}

    static Rule always(String answer) {
        return conversation -> answer;
    }

    /** Hangs up instead of answering. */
    static Rule hangUp() {
        return conversation -> {
            throw new HungUp();
        };
    }

    /** Answers as usual, but late. */
    static Rule slow(long milliseconds) {
        return conversation -> {
            Thread.sleep(milliseconds);
            return USUAL;
        };
    }
}
