package org.tracepost.practice;

/** The relay cannot start as it was asked to; the message is one sentence for the person who asked. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }
}
